package io.infull.project.freshness;

/**
 * How old the data of a source may be at the as-of date, as its contract says under {@code freshness}. Each is null
 * where it is not given.
 *
 * @param warnAfter an older source is reported
 * @param errorAfter an older source refuses the publication
 * @param notJudgedAfter when the newest date of business is older, lines due after it are not judged
 */
public record FreshnessContract(DayLimit warnAfter, DayLimit errorAfter, DayLimit notJudgedAfter) {}
