package io.infull.generate.truth;

import io.infull.generate.order.LoadedOrder;
import io.infull.generate.order.OrderLine;
import io.infull.generate.plan.GenerationPlan;
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
    private final Knowledge knowledge;
    private final Map<FulfillmentState, Long> linesByState = new EnumMap<>(FulfillmentState.class);

    ServiceTally(GenerationPlan plan) {
        asOfDate = plan.asOfDate();
        knowledge = new Knowledge(plan);
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
            live += line.isCancelled() || line.isOfNothing() ? 0 : 1;
            if (state == FulfillmentState.ASSESSED) {
                assessed++;
                isOnTime &= knowledge.isOnTime(line);
                isInFull &= line.isInFull();
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
        boolean isInFull = line.isInFull();
        kpis.count(Kpi.LINE_ON_TIME, knowledge.isOnTime(line));
        kpis.count(Kpi.LINE_IN_FULL, isInFull);
        kpis.count(Kpi.LINE_OTIF, line.isOnTime() && isInFull);
        kpis.count(Kpi.LINE_FILL_RATE, isInFull);
        kpis.count(Kpi.BACKORDER_RATE, !isInFull);
        kpis.add(Kpi.VOLUME_FILL_RATE, Math.min(line.shippedQuantity(), line.quantity()), line.quantity());
    }

    FulfillmentState state(LoadedOrder order, OrderLine line) {
        if (line.isCancelled()) {
            return FulfillmentState.CANCELLED;
        }
        if (line.isOfNothing()) {
            return FulfillmentState.NOTHING_ORDERED;
        }
        if (line.isDue(asOfDate)) {
            if (order.isInDoubt(line)) {
                return FulfillmentState.NOT_JUDGED;
            }
            return knowledge.isMeasurable(line) ? FulfillmentState.ASSESSED : FulfillmentState.NOT_MEASURABLE;
        }
        return knowledge.isOpen(line) ? FulfillmentState.OPEN : FulfillmentState.NOT_DUE;
    }
}
