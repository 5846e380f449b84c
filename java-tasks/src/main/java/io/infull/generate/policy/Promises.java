package io.infull.generate.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that a line may be held to.
 *
 * @param requested by the customer
 * @param lastShip empty where the first one was never changed, like the last delivery
 * @param accepted the day of the order confirmation
 */
public record Promises(
        Optional<LocalDate> requested,
        LocalDate firstShip,
        Optional<LocalDate> lastShip,
        LocalDate firstDelivery,
        Optional<LocalDate> lastDelivery,
        Optional<LocalDate> accepted) {

    Optional<LocalDate> of(Policy policy) {
        boolean isDelivery = policy.timing().event() == Policy.Event.DELIVERED;
        LocalDate first = isDelivery ? firstDelivery : firstShip;
        return switch (policy.timing().promise()) {
            case ACCEPTED -> accepted;
            case FIRST_PROMISED -> Optional.of(first);
            case LAST_PROMISED -> Optional.of((isDelivery ? lastDelivery : lastShip).orElse(first));
            case REQUESTED -> requested;
        };
    }
}
