package io.infull.generate.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** A shipped position: when it left, and when it arrived. */
public record Move(int quantity, Happening shipped, Happening delivered) {

    /** The day on which the event of the policy happened, by its clocks; empty where the day is unknown. */
    Optional<LocalDate> dayOf(Policy policy) {
        return switch (policy.timing().event()) {
            case DELIVERED -> delivered.day(policy);
            case SHIPPED -> shipped.day(policy);
        };
    }

    /**
     * @param exported the day that the export names
     * @param moment empty where only the day is known
     */
    public record Happening(Optional<LocalDate> exported, Optional<Instant> moment) {

        private Optional<LocalDate> day(Policy policy) {
            if (policy.clock().timeZone().isEmpty() || moment.isEmpty()) {
                return exported;
            }
            ZonedDateTime local = moment.get().atZone(policy.clock().timeZone().get());
            boolean isOfTheNextDay = policy.clock()
                    .cutOffTime()
                    .filter(cutOff -> local.toLocalTime().isAfter(cutOff))
                    .isPresent();
            return Optional.of(local.toLocalDate().plusDays(isOfTheNextDay ? 1 : 0));
        }
    }
}
