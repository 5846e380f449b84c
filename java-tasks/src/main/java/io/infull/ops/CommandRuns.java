package io.infull.ops;

import io.infull.db.Session;
import io.infull.error.TransientFault;

/** {@code ops.command_run} and {@code ops.attempt}: which command of which run runs or ran. */
public final class CommandRuns {

    private CommandRuns() {}

    /**
     * Registers the command and returns its id. Throws TransientFault when a newer attempt of the same command of the
     * same run has been seen: this process is then outdated and must not do anything.
     */
    static long start(Session session, RunIdentity identity, String command) {
        long accepted = session.update(
                "insert into ops.attempt as known (run_id, command, attempt) values (?, ?, ?) "
                        + "on conflict (run_id, command) do update set attempt = excluded.attempt "
                        + "where known.attempt <= excluded.attempt",
                identity.runId(),
                command,
                identity.attempt());
        if (accepted == 0) {
            throw outdated(identity, command);
        }
        return session.one(
                "insert into ops.command_run (run_id, attempt, command) values (?, ?, ?) returning command_run_id",
                row -> row.number("command_run_id"),
                identity.runId(),
                identity.attempt(),
                command);
    }

    static long finish(Session session, long commandRunId, int exitCode, String outcome) {
        return session.update(
                "update ops.command_run set finished_at = clock_timestamp(), exit_code = ?, outcome = ? "
                        + "where command_run_id = ?",
                exitCode,
                outcome,
                commandRunId);
    }

    // Finds the row by run and not by id, because a signal may come before the command knows its id.
    static long stop(Session session, RunIdentity identity, String command, int exitCode, String outcome) {
        return session.update(
                "update ops.command_run set finished_at = clock_timestamp(), exit_code = ?, outcome = ? "
                        + "where run_id = ? and attempt = ? and command = ? and exit_code is null",
                exitCode,
                outcome,
                identity.runId(),
                identity.attempt(),
                command);
    }

    private static TransientFault outdated(RunIdentity identity, String command) {
        return new TransientFault("Attempt " + identity.attempt() + " of " + command + " in run " + identity.runId()
                + " is outdated: a newer attempt was started. Nothing was done.");
    }
}
