package io.infull.project;

/**
 * How old the data of a source may be at the as-of date, as its contract says under {@code freshness}. Each is null where
 * it is not given.
 *
 * @param warnAfter an older source is reported
 * @param errorAfter an older source refuses the publication
 * @param notJudgedAfter of a source whose dates of business are older, lines due after the newest of them are not judged
 */
public record FreshnessContract(DayLimit warnAfter, DayLimit errorAfter, DayLimit notJudgedAfter) {}
