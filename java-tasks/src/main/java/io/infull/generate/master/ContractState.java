package io.infull.generate.master;

/** Whether a customer has a contract for a product on the day of an order. */
public enum ContractState {
    /** None in force, and at least one has ended. */
    EXPIRED,
    IN_FORCE,
    /** None in force, and none has ended. */
    NO_CONTRACT,
    /** More than one in force. */
    OVERLAP;

    public boolean isCovered() {
        return this == IN_FORCE || this == OVERLAP;
    }
}
