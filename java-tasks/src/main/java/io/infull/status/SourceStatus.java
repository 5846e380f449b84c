package io.infull.status;

import io.infull.db.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What was landed of one source. Lines are those of the loaded files: read = loaded + rejected + duplicate + blank.
 *
 * @param lastFile the file that was loaded last; empty when all were refused
 * @param repairs values that a declared repair altered
 */
record SourceStatus(
        String pack,
        String source,
        Optional<String> lastFile,
        Optional<OffsetDateTime> lastLoadedAt,
        long filesLoaded,
        long filesRefused,
        long linesRead,
        long linesLoaded,
        long linesRejected,
        long linesDuplicate,
        long linesBlank,
        long repairs) {

    static SourceStatus of(Row row) {
        return new SourceStatus(
                row.text("pack"),
                row.text("source"),
                row.optionalText("last_file"),
                row.moment("last_loaded_at"),
                row.number("files_loaded"),
                row.number("files_refused"),
                row.number("lines_read"),
                row.number("lines_loaded"),
                row.number("lines_rejected"),
                row.number("lines_duplicate"),
                row.number("lines_blank"),
                row.number("repairs"));
    }
}
