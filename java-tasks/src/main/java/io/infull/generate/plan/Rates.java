package io.infull.generate.plan;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every rate of a plan; the rates that the map leaves out have their defaults.
 *
 * @param shares from 0 to 1, and at most 1 together where they share out the same things
 */
public record Rates(Map<Rate, Double> shares) {
    private static final List<List<Rate>> ALTERNATIVES = List.of(
            List.of(Rate.BOTH_CUSTOMERS, Rate.LATE_CUSTOMERS, Rate.SHORT_CUSTOMERS),
            List.of(
                    Rate.EXPIRING_CONTRACTS,
                    Rate.OVERLAPPING_CONTRACTS,
                    Rate.RENEWED_CONTRACTS,
                    Rate.STARTING_CONTRACTS,
                    Rate.WITHOUT_CONTRACT),
            List.of(Rate.PRICE_OVER, Rate.PRICE_UNDER));

    /** @throws IllegalArgumentException naming every rate that is out of range */
    public Rates {
        Map<Rate, Double> all = new EnumMap<>(defaultShares());
        all.putAll(shares);
        shares = Collections.unmodifiableMap(all);
        List<String> problems =
                Stream.concat(outOfRange(all), sharedOutTwice(all)).toList();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Cannot generate with these rates: " + String.join("; ", problems));
        }
    }

    public static Rates defaults() {
        return new Rates(Map.of());
    }

    public Rates with(Rate rate, double share) {
        Map<Rate, Double> changed = new EnumMap<>(shares);
        changed.put(rate, share);
        return new Rates(changed);
    }

    public double of(Rate rate) {
        return shares.get(rate);
    }

    /** Whether load has rows to reject. */
    public boolean haveUnreadableRows() {
        return of(Rate.UNREADABLE_ORDER_ROWS) > 0 || of(Rate.UNREADABLE_SHIPMENT_ROWS) > 0;
    }

    /** Whether there are rows that people would not expect: of nothing, of no order, or without a number. */
    public boolean haveOddRows() {
        return haveUnreadableRows() || of(Rate.NOTHING_ORDERED) > 0 || of(Rate.ORPHAN_SHIPMENTS) > 0;
    }

    private static Map<Rate, Double> defaultShares() {
        return Arrays.stream(Rate.values()).collect(toMap(rate -> rate, Rate::byDefault));
    }

    private static Stream<String> outOfRange(Map<Rate, Double> shares) {
        return shares.entrySet().stream()
                // written in this way so that NaN is out of range too
                .filter(share -> !(share.getValue() >= 0 && share.getValue() <= 1))
                .map(share -> "expected %s from 0 to 1 but found %s"
                        .formatted(share.getKey().label(), share.getValue()));
    }

    private static Stream<String> sharedOutTwice(Map<Rate, Double> shares) {
        return ALTERNATIVES.stream()
                // the tolerance is for sums such as 0.7 + 0.2 + 0.1
                .filter(rates -> rates.stream().mapToDouble(shares::get).sum() > 1 + 1e-9)
                .map(rates -> "expected %s to be at most 1 together but found %s"
                        .formatted(
                                rates.stream().map(Rate::label).toList(),
                                rates.stream().map(shares::get).toList()));
    }
}
