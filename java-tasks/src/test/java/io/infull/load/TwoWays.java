package io.infull.load;

import io.infull.load.file.RejectSpool;
import io.infull.load.raw.KeyHash;
import io.infull.load.raw.Origin;
import io.infull.load.raw.StagedLead;
import io.infull.load.raw.StagedRowId;
import io.infull.source.account.Fate;
import io.infull.source.account.FileRefused;
import io.infull.source.account.Tally;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.LocalFile;
import io.infull.source.oracle.StringFile;
import io.infull.source.record.FileLayout;
import io.infull.source.row.BinaryRow;
import io.infull.source.row.FileParser;
import io.infull.source.row.RowLead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Parses the same file in bytes, as {@code load} does, and by way of texts. */
public final class TwoWays {

    /**
     * @param rows as they would be sent to PostgreSQL, in hexadecimal
     * @param rejects the same, with the text of each record and what is wrong with it
     */
    record Outcome(
            String rows,
            List<String> rejects,
            long read,
            long blank,
            long rejected,
            Map<String, Long> repairs,
            String refusal) {}

    private TwoWays() {}

    @FunctionalInterface
    private interface Way {
        Outcome parsed(Origin origin, ByteArrayOutputStream rows, RejectSpool rejects) throws IOException;
    }

    /** As {@code load} parses it. */
    public static Outcome inBytes(Source source, byte[] content) {
        return parsed(source, content, (origin, rows, rejects) -> {
            Fingerprint look = origin.file().look();
            try (FileParser parser = new FileParser(origin.source(), origin.file(), look, rejects, bytes -> {})) {
                parser.parseInto(row(rows, origin.source(), parser.layout()));
                return outcome(rows, rejects, parser.tally());
            }
        });
    }

    /** By way of texts. */
    public static Outcome inStrings(Source source, byte[] content) {
        return parsed(source, content, (origin, rows, rejects) -> {
            StringFile file = new StringFile(origin.source(), origin.file());
            file.parseInto(row(rows, origin.source(), file.layout()), rejects);
            return outcome(rows, rejects, file.tally());
        });
    }

    private static Outcome parsed(Source source, byte[] content, Way way) {
        try {
            Path file = Files.createTempFile("two-ways", ".txt");
            try (RejectSpool rejects = new RejectSpool("file", 1)) {
                Files.write(file, content);
                return parsed(new Origin(source, new LocalFile(file), 1), rejects, way);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Outcome parsed(Origin origin, RejectSpool rejects, Way way) throws IOException {
        try {
            return way.parsed(origin, new ByteArrayOutputStream(), rejects);
        } catch (FileRefused refused) {
            String message = refused.getMessage().replace(origin.fileName(), "file");
            return new Outcome("", List.of(), 0, 0, 0, Map.of(), message);
        }
    }

    private static BinaryRow row(OutputStream rows, Source source, FileLayout layout) {
        List<Target> targets = layout.targets();
        int columns =
                targets.stream().mapToInt(target -> target.columns().size()).sum();
        RowLead lead = new StagedLead(KeyHash.of(targets), StagedRowId.of(source));
        return new BinaryRow(rows, lead, columns);
    }

    private static Outcome outcome(ByteArrayOutputStream rows, RejectSpool rejects, Tally tally) throws IOException {
        return new Outcome(
                HexFormat.of().formatHex(rows.toByteArray()),
                lines(rejects),
                tally.count(Fate.READ),
                tally.count(Fate.BLANK),
                tally.count(Fate.REJECTED),
                Map.copyOf(tally.repairs()),
                null);
    }

    private static List<String> lines(RejectSpool rejects) throws IOException {
        try (InputStream written = rejects.written()) {
            return new String(written.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        }
    }
}
