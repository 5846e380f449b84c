package io.infull.generate.truth;

/** The ways in which an order line can break its contract, or lack one. */
enum ViolationRule {
    EXPIRED,
    MOQ,
    NO_CONTRACT,
    OVERLAP,
    PRICE_OVER,
    PRICE_UNDER
}
