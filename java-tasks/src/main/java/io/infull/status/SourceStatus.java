package io.infull.status;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.infull.db.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The loads of one source. In JSON its parts are one object. */
record SourceStatus(
        String pack,
        String source,
        @JsonUnwrapped Files files,
        @JsonUnwrapped Lines lines,
        @JsonUnwrapped Effects effects) {

    static SourceStatus of(Row row) {
        return new SourceStatus(row.text("pack"), row.text("source"), Files.of(row), Lines.of(row), Effects.of(row));
    }

    /**
     * Whether the records of all loaded files add up by their hashes. For files of earlier releases this is unknown.
     */
    String reconciled() {
        long loaded = files.filesLoaded();
        if (loaded == 0) {
            return "";
        }
        return effects.filesReconciled() == loaded ? "all" : effects.filesReconciled() + " of " + loaded;
    }

    /**
     * @param lastFile the file that was loaded last; empty when all were refused
     * @param newestDate date of business, up to the as-of date, of its newest row when the publication was tested
     * @param ageDays of its data at that as-of date
     */
    record Files(
            Optional<String> lastFile,
            Optional<OffsetDateTime> lastLoadedAt,
            Optional<LocalDate> newestDate,
            Optional<Long> ageDays,
            long filesLoaded,
            long filesRefused) {

        static Files of(Row row) {
            return new Files(
                    row.optionalText("last_file"),
                    row.moment("last_loaded_at"),
                    Optional.ofNullable(row.date("newest_date")),
                    row.optionalNumber("age_days"),
                    row.number("files_loaded"),
                    row.number("files_refused"));
        }
    }

    /** Lines of the loaded files: read = loaded + rejected + duplicate + skipped + blank. */
    record Lines(
            long linesRead,
            long linesLoaded,
            long linesRejected,
            long linesDuplicate,
            long linesSkipped,
            long linesBlank) {

        static Lines of(Row row) {
            return new Lines(
                    row.number("lines_read"),
                    row.number("lines_loaded"),
                    row.number("lines_rejected"),
                    row.number("lines_duplicate"),
                    row.number("lines_skipped"),
                    row.number("lines_blank"));
        }
    }

    /**
     * @param repairs values that a declared repair altered
     * @param linesOutdated loaded lines that changed nothing, because there are later rows
     * @param rowsDeleted rows that snapshots marked as deleted
     * @param filesReconciled loaded files whose records also add up by their hashes
     * @param recordHash sum of the hashes of all records of these files, 16 hexadecimal digits
     */
    record Effects(
            long repairs, long linesOutdated, long rowsDeleted, long filesReconciled, Optional<String> recordHash) {

        static Effects of(Row row) {
            return new Effects(
                    row.number("repairs"),
                    row.number("lines_outdated"),
                    row.number("rows_deleted"),
                    row.number("files_reconciled"),
                    row.optionalText("record_hash"));
        }
    }
}
