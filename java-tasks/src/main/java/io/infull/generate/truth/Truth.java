package io.infull.generate.truth;

import io.infull.generate.master.Customer;
import io.infull.generate.order.LoadedOrder;
import io.infull.generate.order.Order;
import io.infull.generate.order.OrderLine;
import io.infull.generate.order.Scenario;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Omission;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the pipeline must find in the landing files. It is counted from the decisions of the generator and not from the
 * files. It follows the default policy (shipped by the promised ship date, full quantity, no day late, no tolerance)
 * and the delivery window of one customer. Where the plan has policies, it follows each of them, too.
 */
public final class Truth {
    private final ServiceTally service;
    private final StoryTally story;
    private final ContractTally contracts = new ContractTally();
    private final ConditionTally conditions = new ConditionTally();
    private final PolicyTally policies;
    private final ServicePolicyTally servicePolicies;
    private final DefaultMaturity maturity;
    private final LocalDate judgedUntil;
    private final boolean hasColumns;
    private final boolean hasShipments;
    private final List<KpiTally> byCustomer = new ArrayList<>();
    private long orders;
    private long lines;
    private long shipments;
    private long orphans;
    private long rejectedLines;
    private long rejectedShipments;

    /** @throws IOException never, as nothing is written */
    public Truth(Scenario scenario) throws IOException {
        GenerationPlan plan = scenario.plan();
        judgedUntil = JudgedDays.last(scenario);
        service = new ServiceTally(plan);
        story = new StoryTally(scenario);
        policies = new PolicyTally(plan);
        servicePolicies = new ServicePolicyTally(plan);
        maturity = new DefaultMaturity(plan.asOfDate(), service);
        hasShipments = !plan.lacks(Omission.SHIPMENTS);
        hasColumns = plan.policies().isPresent();
        for (int customer = 0; customer < plan.customers(); customer++) {
            byCustomer.add(new KpiTally());
        }
    }

    public void accept(Order order) {
        orders++;
        for (OrderLine line : order.lines()) {
            lines++;
            shipments += hasShipments ? line.shipments().size() : 0;
        }
        orphans += order.orphans().size();
        rejectedLines += order.unreadable().lines().size();
        rejectedShipments += order.unreadable().shipments().size();
        count(LoadedOrder.of(order, judgedUntil), of(order.customer()));
    }

    private void count(LoadedOrder order, KpiTally kpis) {
        Optional<Boolean> isOtif = service.count(order, kpis);
        if (hasColumns) {
            conditions.note(order);
            isOtif.ifPresent(otif -> conditions.count(order, otif, kpis));
            policies.count(order);
            servicePolicies.count(order);
        }
        maturity.count(order);
        contracts.count(order, kpis);
        story.count(order);
    }

    KpiTally of(Customer customer) {
        return byCustomer.get(customer.index());
    }

    KpiTally overall() {
        KpiTally overall = new KpiTally();
        byCustomer.forEach(overall::add);
        return overall;
    }

    ServiceTally service() {
        return service;
    }

    ConditionTally conditions() {
        return conditions;
    }

    PolicyTally policies() {
        return policies;
    }

    ServicePolicyTally servicePolicies() {
        return servicePolicies;
    }

    DefaultMaturity maturity() {
        return maturity;
    }

    ContractTally contracts() {
        return contracts;
    }

    StoryTally story() {
        return story;
    }

    public long orders() {
        return orders;
    }

    public long lines() {
        return lines;
    }

    public long shipments() {
        return shipments + orphans;
    }

    /** Shipments of no order. */
    long orphans() {
        return orphans;
    }

    /** Order rows that cannot be read. */
    long rejectedLines() {
        return rejectedLines;
    }

    long rejectedShipments() {
        return rejectedShipments;
    }
}
