package io.infull.ops;

import io.infull.error.Overtaken;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * The run that a command belongs to, and the number of this try. Airflow sets both; a command that is called by hand
 * makes up its own.
 *
 * @param attempt counted from 1
 * @param given whether the run was named; then the command works only on what this run built
 */
public record RunIdentity(String runId, int attempt, boolean given) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public static RunIdentity byHand(Clock clock) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return new RunIdentity("manual-" + STAMP.format(clock.instant()) + "-" + unique, 1, false);
    }

    /** Throws Overtaken when this run was named and the candidate belongs to another one. */
    public void assertSameRun(String owner, String what) {
        if (given && !owner.equals(runId)) {
            throw new Overtaken("Run " + runId + " does not own " + what + ": run " + owner
                    + " made it later. Nothing was changed; start run " + runId + " again from transform.");
        }
    }
}
