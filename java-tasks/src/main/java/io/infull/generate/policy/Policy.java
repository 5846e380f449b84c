package io.infull.generate.policy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What on time and in full mean: the fields of {@code policy_alternatives.csv}.
 *
 * @param cutOffTime on the clocks of the time zone
 * @param timeZone empty where the days of the export count
 * @param tolerance percent of the base quantity that may be missing
 * @param overDelivery percent of it that may be too much
 */
public record Policy(
        String id,
        Promise promise,
        Event event,
        Optional<Integer> daysEarly,
        int daysLate,
        DayKind dayKind,
        Optional<LocalTime> cutOffTime,
        Optional<ZoneId> timeZone,
        BaseQuantity baseQuantity,
        int tolerance,
        Optional<Integer> overDelivery,
        Grain grain,
        Basis basis) {

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
