package io.infull.source.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;

/**
 * Finds two forms that read the same text as different days or times. The days of three years are tried: in some of
 * them year, month and day are all small and different, so every confusion of two forms is found.
 */
public final class FormConflicts {

    private static final int YEARS = 3;

    private FormConflicts() {}

    /** Throws IllegalArgumentException that shows a text with two meanings. */
    public static void refuse(List<TimeForm> forms, Integer yearsFrom) {
        LocalDate first = LocalDate.of(yearLikeOne(yearsFrom == null ? 2001 : yearsFrom), 1, 1);
        for (TimeForm one : forms) {
            for (TimeForm other : forms) {
                LocalDate day = first;
                while (one != other && day.getYear() < first.getYear() + YEARS) {
                    compare(one, other, day.atTime(1, 2, 3).atOffset(ZoneOffset.UTC));
                    day = day.plusDays(1);
                }
            }
        }
    }

    // The first year of the window whose last two digits are 01.
    private static int yearLikeOne(int from) {
        return from + Math.floorMod(1 - from, 100);
    }

    private static void compare(TimeForm one, TimeForm other, OffsetDateTime time) {
        String text = one.written(time);
        TemporalAccessor read = other.mayRead(text) ? other.parsed(text) : null;
        TemporalAccessor meant = read == null ? null : one.parsed(text);
        if (meant != null && !said(meant, one, other).equals(said(read, one, other))) {
            throw new IllegalArgumentException(
                    "Formats '" + one.letters() + "' and '" + other.letters() + "' read '" + text
                            + "' as " + said(meant, one, other) + " and as " + said(read, one, other)
                            + ": expected one meaning. Keep the form that the export has");
        }
    }

    private static String said(TemporalAccessor time, TimeForm one, TimeForm other) {
        LocalDate day = LocalDate.from(time);
        boolean both = one.hasTime() && other.hasTime();
        return both
                ? day.atStartOfDay()
                        .plusSeconds(time.getLong(ChronoField.SECOND_OF_DAY))
                        .toString()
                : day.toString();
    }
}
