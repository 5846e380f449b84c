package io.infull.generate;

import io.infull.generate.master.Archetype;
import io.infull.generate.master.Contract;
import io.infull.generate.master.Customer;
import io.infull.generate.master.Product;
import io.infull.generate.order.Order;
import io.infull.generate.order.OrderLine;
import io.infull.generate.order.Orders;
import io.infull.generate.order.Scenario;
import io.infull.generate.plan.Rate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rates at which things did happen in a scenario. */
public final class MeasuredRates {
    /** Promised that long before the as-of date, all that will ever be shipped of a line has been shipped. */
    private static final int DAYS_UNTIL_SETTLED = 20;

    private final Scenario scenario;
    private final Map<Rate, Share> shares = new EnumMap<>(Rate.class);

    private MeasuredRates(Scenario scenario) {
        this.scenario = scenario;
    }

    public static Map<Rate, Share> of(Scenario scenario) throws IOException {
        MeasuredRates measured = new MeasuredRates(scenario);
        scenario.customers().forEach(measured::measureCustomer);
        new Orders(scenario).forEach(order -> {
            measured.measureOrphans(order);
            order.lines().forEach(line -> measured.measureLine(order, line));
        });
        return measured.shares;
    }

    private void measureCustomer(Customer customer) {
        count(Rate.BOTH_CUSTOMERS, customer.archetype() == Archetype.BOTH);
        count(Rate.LATE_CUSTOMERS, customer.archetype() == Archetype.LATE);
        count(Rate.SHORT_CUSTOMERS, customer.archetype() == Archetype.SHORT);
        for (Product product : scenario.products()) {
            measureContracts(scenario.contracts().between(customer, product));
        }
    }

    private void measureContracts(List<Contract> contracts) {
        LocalDate firstDay = scenario.plan().firstDay();
        boolean isSingle = contracts.size() == 1;
        boolean isPair = contracts.size() == 2;
        count(Rate.WITHOUT_CONTRACT, contracts.isEmpty());
        count(
                Rate.EXPIRING_CONTRACTS,
                isSingle && contracts.get(0).end().isBefore(scenario.plan().asOfDate()));
        count(Rate.STARTING_CONTRACTS, isSingle && contracts.get(0).start().isAfter(firstDay));
        count(
                Rate.OVERLAPPING_CONTRACTS,
                isPair && !contracts.get(1).start().isAfter(contracts.get(0).end()));
        count(
                Rate.RENEWED_CONTRACTS,
                isPair && contracts.get(1).start().equals(contracts.get(0).end().plusDays(1)));
    }

    private void measureLine(Order order, OrderLine line) {
        count(Rate.NOTHING_ORDERED, line.isOfNothing());
        if (!line.isOfNothing()) {
            measureUsual(order, line);
        }
    }

    private void measureOrphans(Order order) {
        order.lines().stream()
                .flatMap(line -> line.shipments().stream())
                .forEach(shipment ->
                        count(Rate.ORPHAN_SHIPMENTS, order.orphans().stream().anyMatch(orphan -> orphan.shipment()
                                .id()
                                .endsWith(shipment.id()))));
    }

    private void measureUsual(Order order, OrderLine line) {
        count(Rate.UNREADABLE_ORDER_ROWS, order.unreadable().contains(line));
        line.shipments()
                .forEach(shipment ->
                        count(Rate.UNREADABLE_SHIPMENT_ROWS, order.unreadable().contains(shipment)));
        count(Rate.CANCELLED, line.isCancelled());
        if (line.agreement().state().isCovered()) {
            Contract terms = line.agreement().terms().orElseThrow();
            count(Rate.PRICE_OVER, line.unitPrice() > terms.agreedPrice());
            count(Rate.PRICE_UNDER, line.unitPrice() < terms.agreedPrice());
            count(Rate.UNDER_MOQ, line.quantity() < terms.moq());
        }
        LocalDate settled = scenario.plan().asOfDate().minusDays(DAYS_UNTIL_SETTLED);
        if (!line.isCancelled() && line.promisedShipDate().isBefore(settled)) {
            count(Rate.NEVER_SHIPPED, line.shipments().isEmpty());
            if (!line.shipments().isEmpty()) {
                measureShipments(order.customer().archetype(), line);
            }
        }
    }

    private void measureShipments(Archetype archetype, OrderLine line) {
        LocalDate shipDate = line.shipments().get(0).shipDate();
        boolean isLate = shipDate.isAfter(line.promisedShipDate());
        boolean isShort = line.shippedQuantity() < line.quantity();
        count(archetype.late(), isLate);
        count(archetype.shortShipped(), isShort);
        count(Rate.SPLIT, line.shipments().size() > 1);
        if (!isLate) {
            count(Rate.EARLY, shipDate.isBefore(line.promisedShipDate()));
        }
        if (!isShort) {
            count(Rate.OVER_SHIPPED, line.shippedQuantity() > line.quantity());
        }
    }

    private void count(Rate rate, boolean isHit) {
        shares.merge(rate, new Share(isHit ? 1 : 0, 1), (share, one) -> share.plus(isHit));
    }
}
