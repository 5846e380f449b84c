package io.infull.load;

import io.infull.load.file.RejectSpool;
import io.infull.load.raw.KeyHash;
import io.infull.load.raw.Origin;
import io.infull.load.raw.StagedLead;
import io.infull.load.raw.StagedRowId;
import io.infull.source.account.Fate;
import io.infull.source.account.FileRefused;
import io.infull.source.account.Tally;
import io.infull.source.contract.Column;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.LocalFile;
import io.infull.source.row.BinaryRow;
import io.infull.source.row.FileParser;
import io.infull.source.row.RowLead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Parses the same file with the shortcut for plain records and without it. */
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

    public static Outcome quickly(Source source, byte[] file) {
        return parsed(source, file, FileParser::parseInto);
    }

    public static Outcome carefully(Source source, byte[] file) {
        return parsed(source, file, FileParser::parseCarefullyInto);
    }

    @FunctionalInterface
    private interface Way {
        void parse(FileParser parser, BinaryRow row) throws IOException;
    }

    private static Outcome parsed(Source source, byte[] content, Way way) {
        try {
            Path file = Files.createTempFile("two-ways", ".txt");
            try {
                Files.write(file, content);
                return parsed(new Origin(source, new LocalFile(file), 1), way);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Outcome parsed(Origin origin, Way way) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        Fingerprint fingerprint = origin.file().look();
        try (RejectSpool rejects = new RejectSpool("file", 1);
                FileParser parser = new FileParser(origin.source(), origin.file(), fingerprint, rejects, bytes -> {})) {
            List<Target> targets = parser.layout().targets();
            List<Column> columns = targets.stream()
                    .flatMap(target -> target.columns().stream())
                    .toList();
            RowLead lead = new StagedLead(KeyHash.of(targets), StagedRowId.of(origin.source()));
            way.parse(parser, new BinaryRow(rows, lead, columns));
            Tally tally = parser.tally();
            return new Outcome(
                    HexFormat.of().formatHex(rows.toByteArray()),
                    lines(rejects),
                    tally.count(Fate.READ),
                    tally.count(Fate.BLANK),
                    tally.count(Fate.REJECTED),
                    Map.copyOf(tally.repairs()),
                    null);
        } catch (FileRefused refused) {
            String message = refused.getMessage().replace(origin.fileName(), "file");
            return new Outcome("", List.of(), 0, 0, 0, Map.of(), message);
        }
    }

    private static List<String> lines(RejectSpool rejects) throws IOException {
        try (InputStream written = rejects.written()) {
            return new String(written.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        }
    }
}
