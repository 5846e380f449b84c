package io.infull.generate.policy;

import java.util.List;
import java.util.Optional;

/**
 * What a policy looks at of an order line.
 *
 * @param isInDoubt something that moved may be of it, and nobody knows
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

    /** Empty where nobody knows what has to come. */
    Optional<Integer> baseQuantity(Policy policy) {
        return switch (policy.baseQuantity()) {
            case ACCEPTED -> accepted;
            case ORDERED -> Optional.of(ordered);
        };
    }

    /** Of what nothing has to come, nothing is judged. */
    boolean isEmpty(Policy policy) {
        return isCancelled || baseQuantity(policy).filter(base -> base == 0).isPresent();
    }
}
