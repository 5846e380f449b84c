package io.infull.generate.order;

import io.infull.generate.policy.Promises;
import java.util.Optional;

/**
 * What policies ask for of an order line, beside what every export has.
 *
 * @param acceptedQuantity of the order confirmation; empty where there is none
 * @param shippingMode the same for all lines of an order; empty where it is not known
 */
public record LineColumns(Promises promises, Optional<Integer> acceptedQuantity, Optional<String> shippingMode) {}
