package io.infull.quality.freshness;

import io.infull.project.freshness.DayLimit;
import io.infull.project.freshness.FreshnessContract;
import io.infull.project.freshness.WorkingDays;
import io.infull.quality.freshness.JudgedSource.Outcome;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Judges the age of one source. Declared limits apply to the newest date of business and to the arrival of files,
 * whichever is older. Without declared limits only dates of business are judged, because master data may be old.
 */
final class FreshnessRule {

    /** The limit for a source with dates of business whose contract declares none. */
    static final DayLimit USUAL = new DayLimit(14, false);

    private final WorkingDays calendar;

    FreshnessRule(WorkingDays calendar) {
        this.calendar = calendar;
    }

    JudgedSource judge(SourceAge age, Optional<FreshnessContract> declared, String contract) {
        Optional<DayLimit> error = declared.map(FreshnessContract::errorAfter);
        Optional<DayLimit> warn = declared.map(FreshnessContract::warnAfter);
        if (error.isPresent() && isOlder(age, error.get(), true)) {
            return stale(age, Outcome.REFUSED, true, error.get(), "Find out why its export stopped");
        }
        if (warn.isPresent() ? isOlder(age, warn.get(), true) : age.hasDates() && isOlder(age, USUAL, false)) {
            String remedy =
                    "Find out why its export stopped, or say under freshness in " + contract + " how old it may be";
            return stale(age, Outcome.WARNED, error.isPresent(), warn.orElse(USUAL), remedy);
        }
        return judged(age, Outcome.FRESH, error.isPresent(), age.described());
    }

    private boolean isOlder(SourceAge age, DayLimit limit, boolean byArrivalToo) {
        Optional<LocalDate> reaches = age.reaches();
        return reaches.isEmpty()
                || calendar.exceeds(limit, reaches.get(), age.asOf())
                || byArrivalToo && calendar.exceeds(limit, age.arrivedOn(), age.asOf());
    }

    private JudgedSource stale(SourceAge age, Outcome outcome, boolean canRefuse, DayLimit limit, String remedy) {
        String message = "data of " + age.name() + " is too old: expected at most " + limit + " but found that "
                + age.described() + (isLateOnly(age, limit) ? ", and its newest file came on " + age.arrivedOn() : "")
                + ". " + remedy;
        return judged(age, outcome, canRefuse, message);
    }

    // Rows may have future dates when they arrive. Then the arrival decides.
    private boolean isLateOnly(SourceAge age, DayLimit limit) {
        return age.hasDates()
                && age.reaches()
                        .filter(day -> !calendar.exceeds(limit, day, age.asOf()))
                        .isPresent();
    }

    private static JudgedSource judged(SourceAge age, Outcome outcome, boolean canRefuse, String message) {
        return new JudgedSource("source_is_fresh(" + age.name() + ")", age.name(), outcome, canRefuse, message);
    }
}
