package io.infull.quality.freshness;

import io.infull.db.Session;
import io.infull.project.freshness.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The calendar of what is being tested. */
final class CandidateCalendar {

    private CandidateCalendar() {}

    /** Without a calendar, Monday to Friday. */
    static WorkingDays read(Session session) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        if (session.one(
                "select to_regclass('candidate.ref_calendar') is not null as is_there", row -> row.flag("is_there"))) {
            session.list(
                    "select calendar_date, is_working_day from candidate.ref_calendar",
                    row -> days.put(row.date("calendar_date"), row.flag("is_working_day")));
        }
        return new WorkingDays(days);
    }
}
