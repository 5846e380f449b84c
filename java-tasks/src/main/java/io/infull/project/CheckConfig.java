package io.infull.project;

/**
 * When a check fails and when it only warns; same keys and meaning as in dbt.
 *
 * @param where rows that the check looks at, as an SQL condition; empty means all
 */
public record CheckConfig(Severity severity, String where, Threshold warnIf, Threshold errorIf) {

    public static final CheckConfig USUAL = new CheckConfig(Severity.error, "", Threshold.ANY, Threshold.ANY);

    /** Whether a threshold is a share, so that the rows that the check looks at must be counted. */
    public boolean isOfShare() {
        return warnIf.isOfShare() || errorIf.isOfShare();
    }

    boolean canFail() {
        return warnIf.canBeReached() || (severity != Severity.warn && errorIf.canBeReached());
    }
}
