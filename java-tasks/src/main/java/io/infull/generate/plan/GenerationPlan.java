package io.infull.generate.plan;

import io.infull.generate.policy.PolicyCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to generate. The same plan gives the same bytes, on any machine.
 *
 * @param firstDay the first order date; the last one is the as-of date
 * @param lines order lines, met exactly
 * @param story whether there are events, seasons and growth, in addition to what happens at the given rates
 * @param policies that judge the lines in the truth file; empty where the columns that they ask for are not written
 * @param without what the exports lack
 */
public record GenerationPlan(
        long seed,
        LocalDate firstDay,
        int days,
        long lines,
        int customers,
        int products,
        Rates rates,
        boolean story,
        Optional<PolicyCases> policies,
        Set<Omission> without) {
    private static final long MOST_LINES = 100_000_000;
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_NUMBERED = 9_999;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    // What is kept in memory grows with these two products, and with nothing else.
    private static final int MOST_PAIRS = 250_000;
    private static final int MOST_STOCK_DAYS = 2_500_000;

    /** @throws IllegalArgumentException naming everything that is out of range */
    public GenerationPlan {
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(rates, "rates");
        Objects.requireNonNull(policies, "policies");
        without = Set.copyOf(without);
        List<String> problems = Stream.of(
                        problem(firstDay),
                        problem("days", days, MOST_DAYS),
                        problem("lines", lines, MOST_LINES),
                        problem("customers", customers, MOST_NUMBERED),
                        problem("products", products, MOST_NUMBERED),
                        problem("customers times products", (long) customers * products, MOST_PAIRS),
                        problem("days times products", (long) days * products, MOST_STOCK_DAYS),
                        problem(without, policies.isPresent(), rates.haveOddRows()))
                .flatMap(List::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Cannot generate: " + String.join("; ", problems));
        }
    }

    /** With a story, and without the columns of policies. */
    public GenerationPlan(
            long seed, LocalDate firstDay, int days, long lines, int customers, int products, Rates rates) {
        this(seed, firstDay, days, lines, customers, products, rates, true, Optional.empty(), Set.of());
    }

    /** Half a year of a mid-sized manufacturer. */
    public static GenerationPlan defaults() {
        return new GenerationPlan(42, LocalDate.of(2025, 12, 1), 182, 120_000, 40, 60, Rates.defaults());
    }

    /** The last day of the plan. Nothing that happens later is written. */
    public LocalDate asOfDate() {
        return firstDay.plusDays(days - 1L);
    }

    public GenerationPlan withSeed(long newSeed) {
        return new GenerationPlan(newSeed, firstDay, days, lines, customers, products, rates, story, policies, without);
    }

    public GenerationPlan withFirstDay(LocalDate newFirstDay) {
        return new GenerationPlan(seed, newFirstDay, days, lines, customers, products, rates, story, policies, without);
    }

    public GenerationPlan withDays(int newDays) {
        return new GenerationPlan(seed, firstDay, newDays, lines, customers, products, rates, story, policies, without);
    }

    public GenerationPlan withLines(long newLines) {
        return new GenerationPlan(seed, firstDay, days, newLines, customers, products, rates, story, policies, without);
    }

    public GenerationPlan withCustomers(int newCustomers) {
        return new GenerationPlan(seed, firstDay, days, lines, newCustomers, products, rates, story, policies, without);
    }

    public GenerationPlan withProducts(int newProducts) {
        return new GenerationPlan(seed, firstDay, days, lines, customers, newProducts, rates, story, policies, without);
    }

    public GenerationPlan withRates(Rates newRates) {
        return new GenerationPlan(seed, firstDay, days, lines, customers, products, newRates, story, policies, without);
    }

    public GenerationPlan withStory(boolean newStory) {
        return new GenerationPlan(seed, firstDay, days, lines, customers, products, rates, newStory, policies, without);
    }

    /** The same orders and shipments with more columns, and some shipments more. */
    public GenerationPlan withPolicies(PolicyCases newPolicies) {
        return new GenerationPlan(
                seed, firstDay, days, lines, customers, products, rates, story, Optional.of(newPolicies), without);
    }

    /** The same orders and shipments in files that lack something. */
    public GenerationPlan without(Set<Omission> lacking) {
        return new GenerationPlan(seed, firstDay, days, lines, customers, products, rates, story, policies, lacking);
    }

    /** Whether the exports lack it. */
    public boolean lacks(Omission omission) {
        return without.contains(omission);
    }

    /** @param name of a column, or of a file without its ending */
    public boolean writes(String name) {
        return without.stream().noneMatch(omission -> omission.label().equals(name));
    }

    // The truth of both together is not counted.
    private static List<String> problem(Set<Omission> without, boolean hasColumns, boolean hasOddRows) {
        return without.isEmpty() || !hasColumns && !hasOddRows
                ? List.of()
                : List.of(
                        "expected nothing left out beside columns of policies and odd rows (cannot be read, of nothing, of no "
                                + "order) but found "
                                + without.stream().map(Omission::label).sorted().toList());
    }

    private static List<String> problem(LocalDate firstDay) {
        return firstDay.isBefore(EARLIEST) || firstDay.isAfter(LATEST)
                ? List.of("expected first day from %s to %s but found %s".formatted(EARLIEST, LATEST, firstDay))
                : List.of();
    }

    private static List<String> problem(String what, long found, long most) {
        return found >= 1 && found <= most
                ? List.of()
                : List.of("expected %s from 1 to %d but found %d".formatted(what, most, found));
    }
}
