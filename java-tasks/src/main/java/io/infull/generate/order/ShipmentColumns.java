package io.infull.generate.order;

import java.time.Instant;
import java.util.Optional;

/**
 * What policies and the perfect order ask for of a shipment, beside what every export has.
 *
 * @param shippedAt on the ship date in UTC; empty where the export has no more than the day
 * @param deliveredAt the same of the delivery
 * @param isUndamaged empty until the goods have arrived, and where it was not recorded
 * @param areDocumentsCorrect empty where it was not recorded
 */
public record ShipmentColumns(
        Optional<Instant> shippedAt,
        Optional<Instant> deliveredAt,
        Optional<Boolean> isUndamaged,
        Optional<Boolean> areDocumentsCorrect) {}
