package io.infull.generate.truth;

import java.util.Locale;

/** The KPIs that the pipeline must compute, each with a numerator and a denominator. */
enum Kpi {
    BACKORDER_RATE,
    LINE_FILL_RATE,
    LINE_IN_FULL,
    LINE_ON_TIME,
    LINE_OTIF,
    MOQ_BREACH_RATE,
    NO_CONTRACT_RATE,
    ORDER_DOCUMENTS,
    ORDER_IN_FULL,
    ORDER_ON_TIME,
    ORDER_OTIF,
    ORDER_UNDAMAGED,
    OVERCHARGE,
    PERFECT_ORDER,
    UNDERCHARGE,
    VOLUME_FILL_RATE;

    /** Made of the conditions of goods and papers, which are in the files of some plans only. */
    boolean needsConditions() {
        return this == ORDER_DOCUMENTS || this == ORDER_UNDAMAGED || this == PERFECT_ORDER;
    }

    /** Numerator and denominator are in cents. */
    boolean isMoney() {
        return this == OVERCHARGE || this == UNDERCHARGE;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
