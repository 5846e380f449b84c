package io.infull.generate;

/** Numerators and denominators of every KPI: all of them additive, so customers add up to the overall figures. */
final class KpiTally {
    private final long[] numerators = new long[Kpi.values().length];
    private final long[] denominators = new long[Kpi.values().length];

    /** Counts one thing, and whether it hit. */
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
