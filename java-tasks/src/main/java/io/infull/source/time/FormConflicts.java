package io.infull.source.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Finds two forms that read the same text as different days or times. The days of three years are tried: in some of
 * them year, month and day are all small and different, so every confusion of two forms is found.
 */
public final class FormConflicts {

    private static final int YEARS = 3;
    private static final LocalDateTime FIRST = LocalDateTime.of(2000, 1, 1, 0, 0);

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
        TimeReading read = other.reading(text).orElse(null);
        TimeReading meant = read == null ? null : one.reading(text).orElse(null);
        if (meant != null && !said(meant, one, other).equals(said(read, one, other))) {
            throw new IllegalArgumentException(
                    "Formats '" + one.letters() + "' and '" + other.letters() + "' read '" + text
                            + "' as " + said(meant, one, other) + " and as " + said(read, one, other)
                            + ": expected one meaning. Keep the form that the export has");
        }
    }

    private static String said(TimeReading time, TimeForm one, TimeForm other) {
        LocalDateTime said = FIRST.plusSeconds(time.seconds());
        boolean both = one.hasTime() && other.hasTime();
        return both ? said.toString() : said.toLocalDate().toString();
    }
}
