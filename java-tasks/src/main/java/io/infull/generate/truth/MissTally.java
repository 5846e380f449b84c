package io.infull.generate.truth;

import io.infull.generate.order.OrderLine;
import io.infull.generate.order.Shipment;
import io.infull.generate.policy.Judgement;
import io.infull.generate.policy.MissReason;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why lines were missed: what happened, and of the causes those that follow from order and shipments alone. Which of the
 * other causes a line has depends on stock and production.
 */
final class MissTally {
    private final Map<String, Long> byReason = new TreeMap<>();
    private final Map<String, Long> byCause = new TreeMap<>();

    void count(OrderLine line, Judgement judgement) {
        judgement.missReason().ifPresent(reason -> {
            byReason.merge(reason.label(), 1L, Long::sum);
            cause(line, reason).ifPresent(cause -> byCause.merge(cause, 1L, Long::sum));
        });
    }

    /** Lines by the reason that models write; reasons without lines are not there. */
    Map<String, Long> byReason() {
        return Collections.unmodifiableMap(byReason);
    }

    /** The same by cause: {@code data_missing}, {@code early}, {@code other_line} and {@code too_much}. */
    Map<String, Long> byCause() {
        return Collections.unmodifiableMap(byCause);
    }

    // What was not booked is the cause, whatever else happened.
    private static Optional<String> cause(OrderLine line, MissReason reason) {
        if (!line.shipments().stream().allMatch(Shipment::isDated)) {
            return Optional.of("data_missing");
        }
        return switch (reason) {
            case EARLY, EARLY_AND_SHORT -> Optional.of(MissReason.EARLY.label());
            case OTHER_LINE, TOO_MUCH -> Optional.of(reason.label());
            case LATE, LATE_AND_SHORT, NOTHING_DELIVERED, SHORT -> Optional.empty();
        };
    }
}
