package io.infull.generate.master;

/** What happens during the plan to the contracts of a customer and a product. */
enum ContractKind {
    EXPIRING,
    NONE,
    OVERLAPPING,
    RENEWED,
    STARTING,
    STEADY
}
