package io.infull.generate.plan;

import java.time.LocalDate;
import java.util.Objects;

/** Days of orders. */
public record PlannedDays(LocalDate first, int count) {

    public PlannedDays {
        Objects.requireNonNull(first, "first");
    }

    LocalDate last() {
        return first.plusDays(count - 1L);
    }

    boolean contain(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }
}
