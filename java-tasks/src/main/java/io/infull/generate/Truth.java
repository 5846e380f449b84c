package io.infull.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * What the pipeline must find in the landing files. It is counted from the decisions of the generator and not from the
 * files. It follows the default policy (shipped by the promised ship date, full quantity, no day late, no tolerance)
 * and the delivery window of one customer.
 */
final class Truth {
    private final ServiceTally service;
    private final StoryTally story;
    private final ContractTally contracts = new ContractTally();
    private final List<KpiTally> byCustomer = new ArrayList<>();
    private long orders;
    private long lines;
    private long shipments;

    Truth(Scenario scenario) {
        GenerationPlan plan = scenario.plan();
        service = new ServiceTally(plan.asOfDate());
        story = new StoryTally(scenario);
        for (int customer = 0; customer < plan.customers(); customer++) {
            byCustomer.add(new KpiTally());
        }
    }

    void accept(Order order) {
        orders++;
        for (OrderLine line : order.lines()) {
            lines++;
            shipments += line.shipments().size();
        }
        KpiTally kpis = of(order.customer());
        service.count(order, kpis);
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

    ContractTally contracts() {
        return contracts;
    }

    StoryTally story() {
        return story;
    }

    long orders() {
        return orders;
    }

    long lines() {
        return lines;
    }

    long shipments() {
        return shipments;
    }
}
