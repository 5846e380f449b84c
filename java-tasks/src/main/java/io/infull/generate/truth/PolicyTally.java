package io.infull.generate.truth;

import io.infull.generate.order.LineColumns;
import io.infull.generate.order.LoadedOrder;
import io.infull.generate.order.OrderLine;
import io.infull.generate.order.Shipment;
import io.infull.generate.order.ShipmentColumns;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.policy.Judgement;
import io.infull.generate.policy.Move;
import io.infull.generate.policy.OrderJudge;
import io.infull.generate.policy.Policy;
import io.infull.generate.policy.PolicyCases;
import io.infull.generate.policy.PolicyLine;
import io.infull.generate.policy.PolicyOrder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the lines that are in the figures fare under each policy of the plan: line on time, in full and OTIF. A line that a
 * policy cannot judge is in none of its figures.
 */
final class PolicyTally {
    static final List<Kpi> KPIS = List.of(Kpi.LINE_IN_FULL, Kpi.LINE_ON_TIME, Kpi.LINE_OTIF);

    private final LocalDate asOfDate;
    private final Map<String, OrderJudge> judges = new LinkedHashMap<>();
    private final Map<String, KpiTally> byPolicy = new LinkedHashMap<>();

    PolicyTally(GenerationPlan plan) {
        asOfDate = plan.asOfDate();
        plan.policies().ifPresent(this::prepare);
    }

    void count(LoadedOrder order) {
        PolicyOrder seen = seenByPolicies(order);
        judges.forEach((policy, judge) -> {
            List<Optional<Judgement>> judged = judge.judge(seen);
            for (int line = 0; line < judged.size(); line++) {
                if (order.isAssessed(order.lines().get(line), asOfDate)) {
                    judged.get(line).ifPresent(judgement -> count(judgement, byPolicy.get(policy)));
                }
            }
        });
    }

    /** In the order of the plan's policies. */
    Map<String, KpiTally> byPolicy() {
        return byPolicy;
    }

    private void prepare(PolicyCases cases) {
        for (Policy policy : cases.policies()) {
            judges.put(policy.id(), new OrderJudge(policy, cases.workingDays(), asOfDate));
            byPolicy.put(policy.id(), new KpiTally());
        }
    }

    static void count(Judgement judgement, KpiTally kpis) {
        kpis.count(Kpi.LINE_ON_TIME, judgement.isOnTime());
        judgement.isInFull().ifPresent(isInFull -> kpis.count(Kpi.LINE_IN_FULL, isInFull));
        judgement.isOtif().ifPresent(isOtif -> kpis.count(Kpi.LINE_OTIF, isOtif));
    }

    static PolicyOrder seenByPolicies(LoadedOrder order) {
        List<PolicyLine> lines = order.lines().stream()
                .map(line -> seenByPolicies(line, order.isInDoubt(line)))
                .toList();
        return new PolicyOrder(lines, order.lacksLine());
    }

    private static PolicyLine seenByPolicies(OrderLine line, boolean isInDoubt) {
        LineColumns columns = line.columns().orElseThrow();
        return new PolicyLine(
                line.isCancelled(),
                isInDoubt,
                line.quantity(),
                columns.acceptedQuantity(),
                columns.promises(),
                line.shipments().stream().map(PolicyTally::move).toList());
    }

    private static Move move(Shipment shipment) {
        ShipmentColumns columns = shipment.columns().orElseThrow();
        return new Move(
                shipment.quantity(),
                new Move.Happening(
                        Optional.of(shipment.shipDate()).filter(day -> shipment.isDated()), columns.shippedAt()),
                new Move.Happening(shipment.deliveredDate(), columns.deliveredAt()));
    }
}
