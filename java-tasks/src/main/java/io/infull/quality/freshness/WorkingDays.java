package io.infull.quality.freshness;

import io.infull.db.Session;
import io.infull.project.DayLimit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The days that count: all days, or working days. Working days are Monday to Friday, unless the calendar says
 * otherwise.
 *
 * @param exceptions days that differ from their weekday
 */
record WorkingDays(Map<LocalDate, Boolean> exceptions) {

    WorkingDays {
        exceptions = Map.copyOf(exceptions);
    }

    /** The working days of the candidate's calendar; without a calendar, Monday to Friday. */
    static WorkingDays of(Session session) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        if (session.one(
                "select to_regclass('candidate.ref_calendar') is not null as is_there", row -> row.flag("is_there"))) {
            session.list(
                    "select calendar_date, is_working_day from candidate.ref_calendar",
                    row -> days.put(row.date("calendar_date"), row.flag("is_working_day")));
        }
        return new WorkingDays(days);
    }

    /**
     * Whether there are more days than the limit between the two: days after the first, up to and including the last.
     */
    boolean exceeds(DayLimit limit, LocalDate first, LocalDate last) {
        return first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> !limit.areWorking() || isWorking(day))
                .skip(limit.days())
                .findFirst()
                .isPresent();
    }

    private boolean isWorking(LocalDate day) {
        return exceptions.getOrDefault(
                day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
