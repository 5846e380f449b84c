package io.infull.metabase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random figures and targets as rows of models, and what they give when they are summed by hand. */
final class RandomTargets {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** The second general target begins here. */
    private static final LocalDate SECOND = LocalDate.of(2026, 1, 8);

    private record Value(
            String kpi, LocalDate day, String customer, String city, BigDecimal numerator, BigDecimal denominator) {}

    /** @param from and to are null where open */
    private record General(String kpi, LocalDate from, LocalDate to, BigDecimal target) {}

    private record Agreed(String kpi, String customer, BigDecimal target) {}

    /** Exact sums; a target numerator is the sum of target times denominator. */
    record Sums(
            BigDecimal numerator, BigDecimal denominator, BigDecimal targetNumerator, BigDecimal targetDenominator) {

        BigDecimal value() {
            return quotient(numerator, denominator);
        }

        BigDecimal target() {
            return quotient(targetNumerator, targetDenominator);
        }

        /** Value less target in the unit that is looked at: the ratio, or the amount. */
        BigDecimal gap(BigDecimal unit) {
            return value() == null || target() == null
                    ? null
                    : value().subtract(target()).multiply(unit);
        }

        String isMet(boolean isLowerBetter) {
            if (value() == null || target() == null) {
                return null;
            }
            int sign = numerator.multiply(targetDenominator).compareTo(targetNumerator.multiply(denominator));
            return (isLowerBetter ? sign <= 0 : sign >= 0) ? "t" : "f";
        }

        private static BigDecimal quotient(BigDecimal top, BigDecimal bottom) {
            return bottom.signum() == 0 ? null : top.divide(bottom, MathContext.DECIMAL128);
        }
    }

    private final List<Value> values = new ArrayList<>();
    private final List<General> generals = new ArrayList<>();
    private final List<Agreed> agreements = new ArrayList<>();
    private final List<String> kpis;

    RandomTargets(long seed, List<String> kpis) {
        this.kpis = kpis.stream().sorted().toList();
        Random random = new Random(seed);
        for (String kpi : this.kpis) {
            addTargets(kpi, random);
            for (int row = 0; row < 40; row++) {
                addValue(kpi, random);
            }
        }
    }

    private void addTargets(String kpi, Random random) {
        int kind = random.nextInt(4);
        if (kind == 1) {
            generals.add(new General(kpi, null, null, share(random)));
        }
        if (kind > 1) {
            generals.add(new General(kpi, null, SECOND.minusDays(1), share(random)));
            generals.add(new General(kpi, SECOND, kind == 3 ? SECOND.plusDays(3) : null, share(random)));
        }
        for (int customer = 0; customer < 4 && random.nextBoolean(); customer++) {
            agreements.add(new Agreed(kpi, "C" + customer, share(random)));
        }
    }

    private void addValue(String kpi, Random random) {
        int customer = random.nextInt(7);
        LocalDate day = random.nextInt(10) == 0 ? null : FIRST.plusDays(random.nextInt(14));
        BigDecimal denominator = BigDecimal.valueOf(random.nextInt(5) * (customer == 6 ? 0 : 1));
        // of one customer exactly half is met, and some targets are a half
        BigDecimal numerator = customer == 5
                ? denominator.multiply(new BigDecimal("0.5"))
                : BigDecimal.valueOf(random.nextInt(denominator.intValue() + 1));
        values.add(new Value(kpi, day, "C" + customer, "City " + customer / 2, numerator, denominator));
    }

    private static BigDecimal share(Random random) {
        return random.nextInt(3) == 0 ? new BigDecimal("0.5") : BigDecimal.valueOf(random.nextInt(1000), 3);
    }

    boolean isLowerBetter(String kpi) {
        return kpi.endsWith("rate") && !kpi.contains("fill") || isAmount(kpi);
    }

    boolean isAmount(String kpi) {
        return kpi.endsWith("charge");
    }

    /** Tables named as the models whose rows they hold. */
    List<String> statements() {
        return List.of(
                table(
                        "kpi_values",
                        "kpi text, period_date date, customer_id text, city text, numerator numeric, "
                                + "denominator numeric, category text, sku_id text, carrier text, warehouse text",
                        values.stream()
                                .map(one -> row(
                                        one.kpi,
                                        one.day,
                                        one.customer,
                                        one.city,
                                        one.numerator,
                                        one.denominator,
                                        null,
                                        null))),
                table(
                        "ref_kpi_targets",
                        "kpi text, valid_from date, valid_to date, target numeric",
                        generals.stream().map(one -> row(one.kpi, one.from, one.to, one.target))),
                table(
                        "dim_kpi_agreements",
                        "kpi text, customer_id text, target numeric",
                        agreements.stream().map(one -> row(one.kpi, one.customer, one.target))),
                table(
                        "dim_kpis",
                        "kpi text, better text, counted_in text",
                        kpis.stream().map(kpi -> row(kpi, isLowerBetter(kpi) ? "lower" : "higher", "lines"))),
                "create table fact_kpi_gaps (kpi text, scope text, scope_value text, reason text)",
                "create table int_policies_of_kpis (kpi text, scope text, scope_value text, policy text)");
    }

    private static String table(String name, String columns, Stream<String> rows) {
        return rows.collect(Collectors.joining(
                ", ", "create table " + name + " (" + columns + "); insert into " + name + " values ", ""));
    }

    private static String row(Object... cells) {
        return Stream.of(cells)
                .map(cell -> cell == null ? "null" : "'" + cell + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    Sums sums(String kpi, String scope, String place) {
        return sums(rows(kpi, scope, place));
    }

    /** Null where all that is judged has one target, or none. */
    BigDecimal plainTarget(String kpi, String scope, String place) {
        List<Value> judged = rows(kpi, scope, place).stream()
                .filter(value -> value.denominator.signum() > 0 && target(value) != null)
                .toList();
        if (judged.stream().map(this::target).distinct().count() < 2) {
            return null;
        }
        List<BigDecimal> ofCustomers = judged.stream().collect(Collectors.groupingBy(Value::customer)).values().stream()
                .map(rows -> sums(rows).target())
                .toList();
        return ofCustomers.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(ofCustomers.size()), MathContext.DECIMAL128);
    }

    private List<Value> rows(String kpi, String scope, String place) {
        return values.stream()
                .filter(value -> value.kpi.equals(kpi))
                .filter(value -> switch (scope) {
                    case "city" -> value.city.equals(place);
                    case "customer" -> value.customer.equals(place);
                    default -> true;
                })
                .toList();
    }

    private Sums sums(List<Value> rows) {
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        for (Value row : rows) {
            BigDecimal target = target(row);
            sums[0] = sums[0].add(row.numerator);
            sums[1] = sums[1].add(row.denominator);
            sums[2] = target == null ? sums[2] : sums[2].add(target.multiply(row.denominator));
            sums[3] = target == null ? sums[3] : sums[3].add(row.denominator);
        }
        return new Sums(sums[0], sums[1], sums[2], sums[3]);
    }

    private BigDecimal target(Value value) {
        Stream<BigDecimal> agreed = agreements.stream()
                .filter(one -> one.kpi.equals(value.kpi) && one.customer.equals(value.customer))
                .map(Agreed::target);
        Stream<BigDecimal> general = generals.stream()
                .filter(one -> one.kpi.equals(value.kpi) && isInForce(one, value.day))
                .map(General::target);
        return Stream.concat(agreed, general)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isInForce(General target, LocalDate day) {
        return (target.from == null || day != null && !day.isBefore(target.from))
                && (target.to == null || day != null && !day.isAfter(target.to));
    }
}
