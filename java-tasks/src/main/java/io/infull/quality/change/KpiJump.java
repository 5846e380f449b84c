package io.infull.quality.change;

/**
 * A figure that moved more than its limits allow.
 *
 * @param key the KPI and the period
 * @param change the old and the new figure, in words
 * @param json the whole row
 */
public record KpiJump(String key, String change, String json) {}
