package io.infull.load.rejects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.infull.db.Row;
import java.time.OffsetDateTime;

/** Rows of a landing file that were rejected for the same reason. In JSON its parts are one object. */
record RejectSummary(
        @JsonUnwrapped Origin origin,
        OffsetDateTime rejectedAt,
        String reason,
        @JsonUnwrapped Count count) {

    static RejectSummary of(Row row) {
        return new RejectSummary(
                Origin.of(row), row.moment("rejected_at").orElseThrow(), row.text("reason"), Count.of(row));
    }

    /** @param fileState loaded, or refused when the whole file was */
    record Origin(String pack, String source, String file, String fileState) {

        static Origin of(Row row) {
            return new Origin(row.text("pack"), row.text("source"), row.text("file_name"), row.text("file_state"));
        }

        String packAndSource() {
            return pack + "/" + source;
        }
    }

    /**
     * @param open rows that no replay has repaired; 0 for a refused file, which must be corrected and loaded as a whole
     */
    record Count(long rows, long open) {

        static Count of(Row row) {
            return new Count(row.number("rejected_rows"), row.number("open_rows"));
        }
    }
}
