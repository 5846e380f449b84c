package io.infull.ops;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * Which run a command belongs to, and which try of it this is. Airflow gives both; by hand each command makes its own.
 *
 * @param attempt counted from 1
 */
public record RunIdentity(String runId, int attempt) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public static RunIdentity byHand(Clock clock) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return new RunIdentity("manual-" + STAMP.format(clock.instant()) + "-" + unique, 1);
    }
}
