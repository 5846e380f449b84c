package io.infull.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The as-of date: the last day whose data is complete. What happens after it does not count. */
public final class AsOfOption {

    @Option(
            names = "--as-of",
            descriptionKey = "INFULL_AS_OF",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Last day whose data is complete, like 2026-01-31 (default: yesterday, UTC).")
    LocalDate date;

    /** Empty when no date was given. */
    public Optional<LocalDate> given() {
        return Optional.ofNullable(date);
    }

    public LocalDate orYesterday(Clock clock) {
        return given().orElseGet(() -> today(clock).minusDays(1));
    }

    /** Today in UTC, the zone of the schedule, whatever the time zone of the machine is. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
