package io.infull.generate.stock;

import io.infull.generate.master.Product;
import io.infull.generate.order.Order;
import io.infull.generate.order.OrderLine;
import io.infull.generate.order.Scenario;
import io.infull.generate.order.Shipment;
import io.infull.generate.plan.Dice;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Computes stock and production that fit the shipments: on hand = the day before + produced − shipped, never below 0.
 * Keeps one number per day and product in memory.
 */
public final class StockLedger {
    private static final int DAYS_OF_STOCK = 3;
    private static final long LEAST_STOCK = 50;
    private final Scenario scenario;
    private final long[][] shipped;

    public StockLedger(Scenario scenario) {
        this.scenario = scenario;
        shipped = new long[scenario.plan().days()][scenario.products().size()];
    }

    public void accept(Order order) {
        for (OrderLine line : order.lines()) {
            for (Shipment shipment : line.shipments()) {
                long day = ChronoUnit.DAYS.between(scenario.plan().firstDay(), shipment.shipDate());
                shipped[(int) day][line.product().index()] += shipment.quantity();
            }
        }
    }

    public void forEachPosition(StockConsumer consumer) throws IOException {
        Dice dice = new Dice(scenario.plan().seed(), "stock");
        long[] wanted = wantedStock();
        Shortage[] shortages = shortages();
        long[] onHand = wanted.clone();
        Arrays.setAll(onHand, index -> Math.min(onHand[index], mostAtFirst(shortages[index], index)));
        for (int day = 0; day < shipped.length; day++) {
            for (Product product : scenario.products()) {
                int index = product.index();
                long left = onHand[index] - shipped[day][index];
                long usual = Math.max(-left, (wanted[index] - left) * dice.between(60, 105) / 100);
                long produced = produced(shortages[index], day, left, usual);
                onHand[index] = left + produced;
                consumer.accept(new StockPosition(
                        scenario.plan().firstDay().plusDays(day),
                        product,
                        onHand[index],
                        Math.max(0, wanted[index] - onHand[index]),
                        produced,
                        produced * dice.between(1, 5) / 100));
            }
        }
    }

    private static long produced(Shortage shortage, int day, long left, long usual) {
        long most = shortage.mostOn(day);
        long produced = most == Long.MAX_VALUE ? usual : Math.max(Math.max(0, -left), Math.min(usual, most - left));
        return shortage.isPieceMadeOn(day) ? produced + 1 : produced;
    }

    private long mostAtFirst(Shortage shortage, int product) {
        long most = shortage.mostOn(0);
        return most == Long.MAX_VALUE ? most : most + shipped[0][product];
    }

    private Shortage[] shortages() {
        Shortage[] shortages = new Shortage[scenario.products().size()];
        Arrays.setAll(
                shortages,
                product -> new Shortage(
                        scenario.story(),
                        scenario.plan().firstDay(),
                        product,
                        Arrays.stream(shipped).mapToLong(day -> day[product]).toArray()));
        return shortages;
    }

    private long[] wantedStock() {
        long[] wanted = new long[scenario.products().size()];
        for (long[] day : shipped) {
            Arrays.setAll(wanted, index -> wanted[index] + day[index]);
        }
        Arrays.setAll(wanted, index -> wanted[index] * DAYS_OF_STOCK / shipped.length + LEAST_STOCK);
        return wanted;
    }
}
