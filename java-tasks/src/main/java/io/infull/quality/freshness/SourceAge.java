package io.infull.quality.freshness;

import io.infull.db.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The newest data of a source at the as-of date. Only sources that have delivered rows are listed.
 *
 * @param hasDates whether its rows have a date of business, like an order date
 * @param newestDate the newest of these up to the as-of date
 * @param arrivedOn day in UTC on which its newest file was loaded; the as-of date if it was loaded later
 */
record SourceAge(
        String pack,
        String source,
        LocalDate asOf,
        boolean hasDates,
        Optional<LocalDate> newestDate,
        LocalDate arrivedOn) {

    static SourceAge of(Row row, LocalDate asOf) {
        LocalDate arrival = row.date("arrived_on");
        return new SourceAge(
                row.text("pack"),
                row.text("source"),
                asOf,
                row.flag("has_dates"),
                Optional.ofNullable(row.date("newest_date")),
                arrival.isAfter(asOf) ? asOf : arrival);
    }

    String name() {
        return source + " of " + pack;
    }

    /** The day up to which there is data; empty when every date of business is after the as-of date. */
    Optional<LocalDate> reaches() {
        return hasDates ? newestDate : Optional.of(arrivedOn);
    }

    Optional<Integer> days() {
        return reaches().map(day -> (int) ChronoUnit.DAYS.between(day, asOf));
    }

    /** For example {@code its newest row is of 2026-01-09, 58 days before the as-of date 2026-03-08}. */
    String described() {
        if (reaches().isEmpty()) {
            return "none of its rows is of " + asOf + ", the as-of date, or earlier";
        }
        String what = hasDates ? "its newest row is of " : "its newest file arrived on ";
        return what + reaches().get() + ", " + days().get() + (days().get() == 1 ? " day" : " days")
                + " before the as-of date " + asOf;
    }
}
