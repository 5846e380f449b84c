package io.infull.generate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts which lines and orders were on time and in full, from the sums of their shipments on the promised day and at
 * the end.
 */
final class ServiceTally {
    private final LocalDate asOfDate;
    private final Map<FulfillmentState, Long> linesByState = new EnumMap<>(FulfillmentState.class);

    ServiceTally(LocalDate asOfDate) {
        this.asOfDate = asOfDate;
        for (FulfillmentState state : FulfillmentState.values()) {
            linesByState.put(state, 0L);
        }
    }

    /** Whether the order is OTIF; empty where it is not assessed. */
    Optional<Boolean> count(LoadedOrder order, KpiTally kpis) {
        int live = 0;
        int assessed = 0;
        boolean isOnTime = true;
        boolean isInFull = true;
        for (OrderLine line : order.lines()) {
            FulfillmentState state = state(order, line);
            linesByState.merge(state, 1L, Long::sum);
            live += state == FulfillmentState.CANCELLED ? 0 : 1;
            if (state == FulfillmentState.ASSESSED) {
                assessed++;
                isOnTime &= isOnTime(line);
                isInFull &= isInFull(line);
                countLine(line, kpis);
            }
        }
        if (live == 0 || assessed < live || order.lacksLine()) {
            return Optional.empty();
        }
        kpis.count(Kpi.ORDER_ON_TIME, isOnTime);
        kpis.count(Kpi.ORDER_IN_FULL, isInFull);
        kpis.count(Kpi.ORDER_OTIF, isOnTime && isInFull);
        return Optional.of(isOnTime && isInFull);
    }

    Map<FulfillmentState, Long> linesByState() {
        return linesByState;
    }

    private void countLine(OrderLine line, KpiTally kpis) {
        boolean isInFull = isInFull(line);
        kpis.count(Kpi.LINE_ON_TIME, isOnTime(line));
        kpis.count(Kpi.LINE_IN_FULL, isInFull);
        kpis.count(Kpi.LINE_OTIF, isOnTime(line) && isInFull);
        kpis.count(Kpi.LINE_FILL_RATE, isInFull);
        kpis.count(Kpi.BACKORDER_RATE, !isInFull);
        kpis.add(Kpi.VOLUME_FILL_RATE, Math.min(line.shippedQuantity(), line.quantity()), line.quantity());
    }

    private FulfillmentState state(LoadedOrder order, OrderLine line) {
        if (line.isCancelled()) {
            return FulfillmentState.CANCELLED;
        }
        if (isDue(line, asOfDate)) {
            return order.isInDoubt(line) ? FulfillmentState.NOT_JUDGED : FulfillmentState.ASSESSED;
        }
        return line.shippedQuantity() > 0 && !isInFull(line) ? FulfillmentState.OPEN : FulfillmentState.NOT_DUE;
    }

    /** Not taken back, and promised by the as-of date. */
    static boolean isDue(OrderLine line, LocalDate asOfDate) {
        return !line.isCancelled() && !line.promisedShipDate().isAfter(asOfDate);
    }

    static boolean isOtif(OrderLine line) {
        return isOnTime(line) && isInFull(line);
    }

    static boolean isOnTime(OrderLine line) {
        return !isLate(line) && !line.isEarly();
    }

    // A line is complete with the ordered quantity, or with all that ever came. Whether it is short is decided by "in
    // full".
    static boolean isLate(OrderLine line) {
        long shipped = line.shippedQuantity();
        return shipped == 0 || line.shippedQuantity(line.promisedShipDate()) < Math.min(line.quantity(), shipped);
    }

    private static boolean isInFull(OrderLine line) {
        return line.shippedQuantity() >= line.quantity();
    }
}
