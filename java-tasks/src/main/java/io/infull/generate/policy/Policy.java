package io.infull.generate.policy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What on time and in full mean: the fields of {@code policy_alternatives.csv}.
 *
 * @param grain what is judged as a whole
 * @param basis what has to be there by the deadline
 */
public record Policy(String id, Timing timing, Clock clock, Amount amount, Grain grain, Basis basis) {

    /**
     * What has to happen by when.
     *
     * @param daysEarly before the promise; empty where no day is too early
     */
    public record Timing(Promise promise, Event event, DayKind dayKind, Optional<Integer> daysEarly, int daysLate) {}

    /**
     * Which day a moment belongs to.
     *
     * @param cutOffTime on the clocks of the time zone
     * @param timeZone empty where the days of the export count
     */
    public record Clock(Optional<LocalTime> cutOffTime, Optional<ZoneId> timeZone) {}

    /**
     * How much has to come.
     *
     * @param tolerance percent of the base quantity that may be missing
     * @param overDelivery percent of it that may be too much; empty where any more is accepted
     */
    public record Amount(BaseQuantity baseQuantity, int tolerance, Optional<Integer> overDelivery) {}

    /** Which date is the promise. */
    public enum Promise {
        ACCEPTED,
        FIRST_PROMISED,
        LAST_PROMISED,
        REQUESTED
    }

    /** What has to happen by then. */
    public enum Event {
        DELIVERED,
        SHIPPED
    }

    /** What days early and late are. */
    public enum DayKind {
        CALENDAR,
        WORKING
    }

    /** What has to come. */
    public enum BaseQuantity {
        ACCEPTED,
        ORDERED
    }

    /** What is judged as a whole. */
    public enum Grain {
        LINE,
        ORDER,
        SHIPMENT
    }

    /** What has to be there by the deadline. */
    public enum Basis {
        CUMULATIVE,
        FIRST_SHIPMENT
    }
}
