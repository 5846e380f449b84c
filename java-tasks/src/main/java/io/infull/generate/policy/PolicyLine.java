package io.infull.generate.policy;

import java.util.List;
import java.util.Optional;

/**
 * What a policy looks at of an order line.
 *
 * @param isInDoubt a shipment may belong to it, and it is unknown whether it does
 * @param accepted the quantity of the order confirmation; empty where it was not confirmed
 */
public record PolicyLine(
        boolean isCancelled,
        boolean isInDoubt,
        int ordered,
        Optional<Integer> accepted,
        Promises promises,
        List<Move> moves) {
    public PolicyLine {
        moves = List.copyOf(moves);
    }

    /** Empty where the required quantity is unknown. */
    Optional<Integer> baseQuantity(Policy policy) {
        return switch (policy.amount().baseQuantity()) {
            case ACCEPTED -> accepted;
            case ORDERED -> Optional.of(ordered);
        };
    }

    /** Of what nothing has to come, nothing is judged. */
    boolean isEmpty(Policy policy) {
        return isCancelled
                || ordered == 0
                || baseQuantity(policy).filter(base -> base == 0).isPresent();
    }
}
