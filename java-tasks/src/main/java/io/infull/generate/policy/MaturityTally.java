package io.infull.generate.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The promised days by the as-of date that are not mature: how many lines late shipments may still change, and from when
 * on none may.
 */
public final class MaturityTally {
    private final LocalDate asOfDate;
    private final int graceDays;
    private final SortedMap<LocalDate, Day> days = new TreeMap<>();

    /**
     * @param lines that are promised for the day and will be judged, or are
     * @param matureDate that of the last of them
     */
    public record Day(long lines, LocalDate matureDate) {
        private Day and(Day other) {
            return new Day(lines + other.lines, matureDate.isAfter(other.matureDate) ? matureDate : other.matureDate);
        }
    }

    /** @param graceDays calendar days after the deadline */
    public MaturityTally(LocalDate asOfDate, int graceDays) {
        this.asOfDate = asOfDate;
        this.graceDays = graceDays;
    }

    /** Of a line that was neither taken back nor left without judgement. */
    public void count(Term term) {
        LocalDate matureDate = term.matureDate(graceDays);
        if (!term.promise().isAfter(asOfDate) && matureDate.isAfter(asOfDate)) {
            days.merge(term.promise(), new Day(1, matureDate), Day::and);
        }
    }

    public int graceDays() {
        return graceDays;
    }

    /** By promised day; days that are mature are not there. */
    public Map<LocalDate, Day> days() {
        return Collections.unmodifiableMap(days);
    }
}
