package io.infull.profile;

import io.infull.source.account.Fate;
import io.infull.source.account.FileRefused;
import io.infull.source.account.RejectedOrder;
import io.infull.source.account.Rejects;
import io.infull.source.account.RowRejected;
import io.infull.source.contract.Source;
import io.infull.source.landing.LocalFile;
import io.infull.source.row.BinaryRow;
import io.infull.source.row.FileParser;
import io.infull.source.row.RowLead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the parser of {@code load} makes of the first records of a file with a contract. Nothing is written.
 *
 * @param records that were read, without blank lines
 * @param reasons why records are rejected, each once for a column
 * @param refusal why load refuses the whole file; empty when it does not
 */
record Trial(long records, List<Reason> reasons, String refusal) {

    /**
     * Records that are rejected for the same reason.
     *
     * @param column null when the record as a whole is at fault
     * @param first message of load for the first of them
     */
    record Reason(String reason, String column, long records, String first) {

        Reason plusOne() {
            return new Reason(reason, column, records + 1, first);
        }
    }

    private static final class Seen implements Rejects {

        private final String fileName;
        private final Map<List<String>, Reason> reasons = new LinkedHashMap<>();

        private Seen(String fileName) {
            this.fileName = fileName;
        }

        @Override
        public void add(long line, RowRejected rejected, RejectedOrder order, String rawText) {
            String column = Objects.requireNonNullElse(rejected.column(), "");
            reasons.compute(
                    List.of(rejected.reason(), column),
                    (key, known) -> known == null
                            ? new Reason(rejected.reason(), rejected.column(), 1, rejected.at(fileName, line))
                            : known.plusOne());
        }
    }

    static Trial of(Source source, Path path) throws IOException {
        LocalFile file = new LocalFile(path);
        Seen seen = new Seen(file.name());
        int columns = source.targets().stream()
                .mapToInt(target -> target.columns().size())
                .sum();
        try (FileParser parser = new FileParser(source, file, file.look(), seen, bytes -> {})) {
            BinaryRow row = new BinaryRow(OutputStream.nullOutputStream(), RowLead.line(), columns);
            parser.parseInto(row, Sample.MOST_RECORDS);
            long read = parser.tally().count(Fate.READ);
            return settled(
                    source,
                    read,
                    read - parser.tally().count(Fate.BLANK) - parser.tally().count(Fate.SKIPPED),
                    seen.reasons.values());
        } catch (FileRefused refused) {
            return new Trial(0, List.of(), refused.getMessage());
        }
    }

    private static Trial settled(Source source, long read, long records, Collection<Reason> reasons) {
        Trial trial = new Trial(records, List.copyOf(reasons), "");
        if (records > 0 && trial.rejected() == records) {
            return trial.refused("every record is rejected");
        }
        boolean many = source.contract().rejectLimit().isExceeded(trial.rejected(), read);
        return many ? trial.refused("reject_limit does not allow so many") : trial;
    }

    private Trial refused(String why) {
        return new Trial(records, reasons, why);
    }

    long rejected() {
        return reasons.stream().mapToLong(Reason::records).sum();
    }

    /** Of this column; of null: as a whole. */
    long rejected(String column) {
        return reasons.stream()
                .filter(reason -> Objects.equals(reason.column(), column))
                .mapToLong(Reason::records)
                .sum();
    }
}
