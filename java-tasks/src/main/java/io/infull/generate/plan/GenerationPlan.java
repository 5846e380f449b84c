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
 * @param planned days of orders; the last one is the as-of date
 * @param story whether there are events, seasons and growth, in addition to what happens at the given rates
 * @param policies that judge the lines in the truth file; empty where the columns that they ask for are not written
 */
public record GenerationPlan(
        long seed,
        PlannedDays planned,
        PlannedSize size,
        Rates rates,
        boolean story,
        Optional<PolicyCases> policies,
        Exports exports) {
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
        Objects.requireNonNull(rates, "rates");
        Objects.requireNonNull(policies, "policies");
        List<String> problems = Stream.of(
                        problem(planned.first()),
                        problem("days", planned.count(), MOST_DAYS),
                        problem("lines", size.lines(), MOST_LINES),
                        problem("customers", size.customers(), MOST_NUMBERED),
                        problem("products", size.products(), MOST_NUMBERED),
                        problem("customers times products", (long) size.customers() * size.products(), MOST_PAIRS),
                        problem("days times products", (long) planned.count() * size.products(), MOST_STOCK_DAYS),
                        problem(exports.without(), policies.isPresent(), rates.haveOddRows()),
                        problem(exports, planned, policies.isPresent()))
                .flatMap(List::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Cannot generate: " + String.join("; ", problems));
        }
    }

    /** With a story and complete exports, and without the columns of policies. */
    public GenerationPlan(long seed, PlannedDays planned, PlannedSize size, Rates rates) {
        this(seed, planned, size, rates, true, Optional.empty(), Exports.COMPLETE);
    }

    /** Half a year of a mid-sized manufacturer. */
    public static GenerationPlan defaults() {
        return new GenerationPlan(
                42,
                new PlannedDays(LocalDate.of(2025, 12, 1), 182),
                new PlannedSize(120_000, 40, 60),
                Rates.defaults());
    }

    /** The first order date. */
    public LocalDate firstDay() {
        return planned.first();
    }

    /** The last day of the plan. Nothing that happens later is written. */
    public LocalDate asOfDate() {
        return planned.last();
    }

    public int days() {
        return planned.count();
    }

    public long lines() {
        return size.lines();
    }

    public int customers() {
        return size.customers();
    }

    public int products() {
        return size.products();
    }

    /** What the exports lack. */
    public Set<Omission> without() {
        return exports.without();
    }

    /** The last day of which the export of shipments knows; empty where it knows of all days. */
    public Optional<LocalDate> shipmentsUntil() {
        return exports.shipmentsUntil();
    }

    public GenerationPlan withStory(boolean newStory) {
        return new GenerationPlan(seed, planned, size, rates, newStory, policies, exports);
    }

    /** The same orders and shipments with more columns, and some shipments more. */
    public GenerationPlan withPolicies(PolicyCases newPolicies) {
        return new GenerationPlan(seed, planned, size, rates, story, Optional.of(newPolicies), exports);
    }

    /** The same orders and shipments in files that lack something. */
    public GenerationPlan without(Set<Omission> lacking) {
        return with(new Exports(lacking, shipmentsUntil()));
    }

    /** The same orders, of whose shipments the export knows up to a day. */
    public GenerationPlan withShipmentsUntil(LocalDate day) {
        return with(new Exports(without(), Optional.of(day)));
    }

    private GenerationPlan with(Exports others) {
        return new GenerationPlan(seed, planned, size, rates, story, policies, others);
    }

    /** Whether the exports lack it. */
    public boolean lacks(Omission omission) {
        return without().contains(omission);
    }

    /** @param name of a column, or of a file without its ending */
    public boolean writes(String name) {
        return without().stream().noneMatch(omission -> omission.label().equals(name));
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

    // By the promised days; policies hold lines to other ones.
    private static List<String> problem(Exports exports, PlannedDays planned, boolean hasColumns) {
        if (exports.shipmentsUntil().isEmpty()) {
            return List.of();
        }
        LocalDate day = exports.shipmentsUntil().get();
        if (!planned.contain(day)) {
            return List.of("expected shipments until a day of the plan but found " + day);
        }
        return hasColumns || !exports.without().isEmpty()
                ? List.of(
                        "expected shipments until the last day beside columns of policies and what is left out but found "
                                + day)
                : List.of();
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
