package io.infull.generate.order;

import io.infull.generate.master.Agreement;
import io.infull.generate.master.Customer;
import io.infull.generate.master.DeliveryWindow;
import io.infull.generate.master.Product;
import io.infull.generate.plan.DayVolumes;
import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Identifiers;
import io.infull.generate.plan.Popularity;
import io.infull.generate.plan.Rate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Draws the orders of a scenario one after the other, by date. Keeps none in memory, so their number is not limited.
 */
public final class Orders {
    private static final int MOST_LINES_OF_AN_ORDER = 5;
    private final Scenario scenario;
    private final Dice dice;
    private final LineTerms terms;
    private final ShipmentPlanner shipments;
    private final Mishaps mishaps;
    private final ColumnDrawer columns;
    private final EmptyLineDrawer emptyLines;
    private final UnreadableRowDrawer unreadableRows;
    private final OrphanDrawer orphans;
    private final Popularity popularCustomers;
    private final Popularity popularProducts;
    private long drawn;

    public Orders(Scenario scenario) {
        GenerationPlan plan = scenario.plan();
        this.scenario = scenario;
        dice = new Dice(plan.seed(), "orders");
        terms = new LineTerms(plan.rates(), dice);
        shipments = new ShipmentPlanner(plan);
        mishaps = new Mishaps(scenario);
        columns = new ColumnDrawer(scenario);
        emptyLines = new EmptyLineDrawer(plan);
        unreadableRows = new UnreadableRowDrawer(plan);
        orphans = new OrphanDrawer(plan);
        popularCustomers = new Popularity(plan.customers(), dice);
        popularProducts = new Popularity(plan.products(), dice);
    }

    public void forEach(OrderConsumer consumer) throws IOException {
        DayVolumes volumes = new DayVolumes(scenario.plan(), scenario.story());
        for (int day = 0; day < scenario.plan().days(); day++) {
            LocalDate date = scenario.plan().firstDay().plusDays(day);
            long linesLeft = volumes.linesOn(day);
            while (linesLeft > 0) {
                Order order = draw(date, linesLeft);
                consumer.accept(order);
                linesLeft -= order.lines().size();
            }
        }
    }

    private Order draw(LocalDate date, long linesLeft) {
        Customer customer = scenario.customers().get(popularCustomers.draw());
        LocalDate promisedShipDate = date.plusDays(dice.between(2, 9));
        List<OrderLine> lines = new ArrayList<>(MOST_LINES_OF_AN_ORDER);
        for (int product : products((int) Math.min(linesLeft, lineCount()))) {
            lines.add(line(customer, scenario.products().get(product), date, promisedShipDate));
        }
        Order order = new Order(Identifiers.order(++drawn), date, customer, lines);
        Order exported = emptyLines
                .addTo(columns.addTo(order))
                .withShipmentsUntil(scenario.plan().shipmentsUntil());
        return orphans.addTo(unreadableRows.addTo(exported));
    }

    /** Small orders are the more frequent ones; no order has a product twice. */
    private int lineCount() {
        int count = Math.min(dice.between(1, MOST_LINES_OF_AN_ORDER), dice.between(1, MOST_LINES_OF_AN_ORDER));
        return Math.min(count, scenario.products().size());
    }

    private Set<Integer> products(int count) {
        Set<Integer> products = new LinkedHashSet<>();
        while (products.size() < count) {
            products.add(popularProducts.draw());
        }
        return products;
    }

    private OrderLine line(Customer customer, Product product, LocalDate date, LocalDate orderPromise) {
        Agreement agreement = scenario.contracts().on(date, customer, product);
        int quantity = terms.quantity(agreement);
        long unitPrice = terms.unitPrice(agreement, product);
        // one line in five is promised later than the rest of its order
        LocalDate promise = dice.between(1, 5) == 1 ? orderPromise.plusDays(dice.between(1, 3)) : orderPromise;
        boolean isCancelled = dice.chance(scenario.plan().rates().of(Rate.CANCELLED));
        List<Shipment> planned =
                isCancelled ? List.of() : shipments.ship(customer.archetype(), date, promise, quantity);
        List<Shipment> shipped = mishaps.happenTo(customer, product, date, promise, planned);
        return new OrderLine(
                new OrderLine.Ordered(product, quantity, unitPrice, agreement),
                new OrderLine.Window(promise, DeliveryWindow.earliest(customer, date, promise)),
                isCancelled,
                shipped,
                Optional.empty());
    }
}
