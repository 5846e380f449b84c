package io.infull.generate.truth;

/**
 * Numerators and denominators of every KPI. All are additive, so the figures of the customers add up to the overall
 * ones.
 */
final class KpiTally {
    private final long[] numerators = new long[Kpi.values().length];
    private final long[] denominators = new long[Kpi.values().length];

    /** Adds one to the denominator, and one to the numerator if {@code isHit}. */
    void count(Kpi kpi, boolean isHit) {
        add(kpi, isHit ? 1 : 0, 1);
    }

    void add(Kpi kpi, long numerator, long denominator) {
        numerators[kpi.ordinal()] += numerator;
        denominators[kpi.ordinal()] += denominator;
    }

    void add(KpiTally other) {
        for (Kpi kpi : Kpi.values()) {
            add(kpi, other.numerator(kpi), other.denominator(kpi));
        }
    }

    long numerator(Kpi kpi) {
        return numerators[kpi.ordinal()];
    }

    long denominator(Kpi kpi) {
        return denominators[kpi.ordinal()];
    }
}
