package io.infull.generate;

/** What an order line can do against its contract, or for want of one. */
enum ViolationRule {
    EXPIRED,
    MOQ,
    NO_CONTRACT,
    OVERLAP,
    PRICE_OVER,
    PRICE_UNDER
}
