package io.infull.status;

import io.infull.db.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A file of which nothing was loaded. */
record RefusedFileStatus(String source, String file, OffsetDateTime at, Optional<String> reason) {

    static RefusedFileStatus of(Row row) {
        return new RefusedFileStatus(
                row.text("source"),
                row.text("file_name"),
                row.moment("loaded_at").orElseThrow(),
                row.optionalText("reason"));
    }
}
