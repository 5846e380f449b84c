package io.infull.generate.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What decides which service policy an order has.
 *
 * @param customer its id
 * @param shippingMode as the export writes it; empty where it does not
 */
public record Covered(String customer, Optional<String> shippingMode, LocalDate orderDate) {
    /** Generated files are exports of this pack. */
    static final String PACK = "daxwellops";
}
