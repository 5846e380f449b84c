package io.infull.generate.plan;

/**
 * How much there is.
 *
 * @param lines order lines, met exactly
 */
public record PlannedSize(long lines, int customers, int products) {}
