package io.infull.source.time;

import java.time.ZoneId;

/**
 * The clocks of a time zone.
 *
 * @param repeated null where a time that was shown twice is refused
 * @param skipped null where a time that was never shown is refused
 */
public record LocalClock(ZoneId zone, RepeatedHour repeated, SkippedHour skipped) {}
