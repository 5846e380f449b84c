package io.infull.generate.master;

import io.infull.generate.plan.Rate;
import java.util.Locale;

/** How well a customer is served. Customers differ in this, so that KPIs differ by customer. */
public enum Archetype {
    BOTH(Rate.LATE_IF_BOTH, Rate.SHORT_IF_BOTH),
    HEALTHY(Rate.LATE_IF_HEALTHY, Rate.SHORT_IF_HEALTHY),
    LATE(Rate.LATE_IF_LATE, Rate.SHORT_IF_LATE),
    SHORT(Rate.LATE_IF_SHORT, Rate.SHORT_IF_SHORT);

    private final Rate late;
    private final Rate shortShipped;

    Archetype(Rate late, Rate shortShipped) {
        this.late = late;
        this.shortShipped = shortShipped;
    }

    public Rate late() {
        return late;
    }

    public Rate shortShipped() {
        return shortShipped;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
