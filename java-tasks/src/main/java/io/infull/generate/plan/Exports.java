package io.infull.generate.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the exports say of all that happened.
 *
 * @param without what they lack
 * @param shipmentsUntil the last day of which the export of shipments knows; empty where it knows of all days
 */
record Exports(Set<Omission> without, Optional<LocalDate> shipmentsUntil) {

    static final Exports COMPLETE = new Exports(Set.of(), Optional.empty());

    Exports {
        without = Set.copyOf(without);
        Objects.requireNonNull(shipmentsUntil, "shipmentsUntil");
    }
}
