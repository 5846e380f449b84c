package io.infull.status;

import io.infull.db.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A command that was started.
 *
 * @param exitCode empty while it runs, and also later if it was killed
 */
record CommandStatus(
        String command,
        String runId,
        int attempt,
        OffsetDateTime startedAt,
        Optional<OffsetDateTime> finishedAt,
        Optional<Long> exitCode,
        Optional<String> outcome) {

    static CommandStatus of(Row row) {
        return new CommandStatus(
                row.text("command"),
                row.text("run_id"),
                row.smallNumber("attempt"),
                row.moment("started_at").orElseThrow(),
                row.moment("finished_at"),
                row.optionalNumber("exit_code"),
                row.optionalText("outcome"));
    }
}
