package io.infull.source.contract;

/** What rows of a negative quantity are. Without it the gate refuses them. */
public enum NegativeQuantities {
    /** Money that was given back. */
    credit_note,
    /** Goods that came back. */
    returned
}
