package io.infull.quality;

import io.infull.project.CheckConfig;
import io.infull.project.Severity;

/** The result of a check: the number of failures compared with its thresholds. Names are as in the database. */
public enum Verdict {
    passed,
    warned,
    held,
    failed;

    /** As dbt decides: a check of severity error that stays below error_if may still warn. */
    static Verdict of(CheckConfig config, Counted counted) {
        if (config.severity() != Severity.warn
                && config.errorIf().isReachedBy(counted.failures(), counted.lookedAt())) {
            return config.severity() == Severity.accept ? held : failed;
        }
        return config.warnIf().isReachedBy(counted.failures(), counted.lookedAt()) ? warned : passed;
    }
}
