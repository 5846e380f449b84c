package io.infull.generate.truth;

import io.infull.generate.master.Contract;
import io.infull.generate.master.ContractState;
import io.infull.generate.order.LoadedOrder;
import io.infull.generate.order.OrderLine;
import java.util.EnumMap;
import java.util.Map;

/** Counts how lines kept to their contracts. Over- and undercharge are never netted. */
final class ContractTally {
    private final Map<ViolationRule, Violations> byRule = new EnumMap<>(ViolationRule.class);

    /** @param cents over- or undercharged; rules that are not about price have no amount */
    record Violations(long lines, long cents) {
        Violations plus(long moreCents) {
            return new Violations(lines + 1, cents + moreCents);
        }
    }

    ContractTally() {
        for (ViolationRule rule : ViolationRule.values()) {
            byRule.put(rule, new Violations(0, 0));
        }
    }

    void count(LoadedOrder order, KpiTally kpis) {
        for (OrderLine line : order.lines()) {
            if (!line.isCancelled() && !line.isOfNothing()) {
                countLine(line, kpis);
            }
        }
    }

    Map<ViolationRule, Violations> byRule() {
        return byRule;
    }

    private void countLine(OrderLine line, KpiTally kpis) {
        ContractState state = line.agreement().state();
        kpis.count(Kpi.NO_CONTRACT_RATE, !state.isCovered());
        switch (state) {
            case EXPIRED -> violated(ViolationRule.EXPIRED, 0);
            case IN_FORCE -> countCovered(line, kpis);
            case NO_CONTRACT -> violated(ViolationRule.NO_CONTRACT, 0);
            case OVERLAP -> {
                violated(ViolationRule.OVERLAP, 0);
                countCovered(line, kpis);
            }
        }
    }

    private void countCovered(OrderLine line, KpiTally kpis) {
        Contract contract = line.agreement().terms().orElseThrow();
        long agreed = contract.agreedPrice() * line.quantity();
        long charged = line.unitPrice() * line.quantity();
        kpis.add(Kpi.OVERCHARGE, Math.max(0, charged - agreed), agreed);
        kpis.add(Kpi.UNDERCHARGE, Math.max(0, agreed - charged), agreed);
        kpis.count(Kpi.MOQ_BREACH_RATE, line.quantity() < contract.moq());
        if (charged > agreed) {
            violated(ViolationRule.PRICE_OVER, charged - agreed);
        }
        if (charged < agreed) {
            violated(ViolationRule.PRICE_UNDER, agreed - charged);
        }
        if (line.quantity() < contract.moq()) {
            violated(ViolationRule.MOQ, 0);
        }
    }

    private void violated(ViolationRule rule, long cents) {
        byRule.computeIfPresent(rule, (same, violations) -> violations.plus(cents));
    }
}
