package io.infull.generate;

import java.time.LocalDate;
import java.util.Optional;

/** One shipped position. Without a delivery date it is still under way at the as-of date. */
record Shipment(
        String id,
        LocalDate shipDate,
        Optional<LocalDate> deliveredDate,
        int quantity,
        String carrier,
        String warehouse,
        String priority) {}
