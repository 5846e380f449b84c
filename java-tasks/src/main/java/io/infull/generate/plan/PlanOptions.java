package io.infull.generate.plan;

import io.infull.cli.ProjectOptions;
import io.infull.error.BadConfiguration;
import io.infull.generate.policy.PolicyCases;
import io.infull.project.freshness.CalendarFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to generate, as options; what is left out is as in {@link GenerationPlan#defaults()}. */
public final class PlanOptions {

    private static final GenerationPlan DEFAULTS = GenerationPlan.defaults();

    @Option(names = "--seed", paramLabel = "N", description = "Same seed, same bytes (default: ${DEFAULT-VALUE}).")
    private long seed = DEFAULTS.seed();

    @Option(names = "--first-day", paramLabel = "DATE", description = "First order date (default: ${DEFAULT-VALUE}).")
    private LocalDate firstDay = DEFAULTS.firstDay();

    @Option(names = "--days", paramLabel = "N", description = "Days of orders (default: ${DEFAULT-VALUE}).")
    private int days = DEFAULTS.days();

    @Option(names = "--lines", paramLabel = "N", description = "Order lines (default: ${DEFAULT-VALUE}).")
    private long lines = DEFAULTS.lines();

    @Option(names = "--customers", paramLabel = "N", description = "Customers (default: ${DEFAULT-VALUE}).")
    private int customers = DEFAULTS.customers();

    @Option(names = "--products", paramLabel = "N", description = "Products (default: ${DEFAULT-VALUE}).")
    private int products = DEFAULTS.products();

    @Option(
            names = "--rate",
            paramLabel = "NAME=SHARE",
            description = "How often something happens, from 0 to 1, like price-over=0.05; repeatable.")
    private Map<String, Double> rates = new TreeMap<>();

    @Option(
            names = "--no-story",
            description = "Everything happens at its rate: no stock-out, strike, bad carrier, season or growth.")
    private boolean withoutStory;

    @Option(
            names = "--policy-columns",
            description =
                    "Also write the columns that policies and perfect orders ask for, and judge the lines by a list of "
                            + "policies in the truth file. Working days are those of the SQL project.")
    private boolean policyColumns;

    @Option(
            names = "--without",
            paramLabel = "NAME",
            description =
                    "Leave a column or a file out: contracts, moq, qty_ordered, qty_shipped, shipments or unit_price; "
                            + "repeatable. The truth file says which KPIs are not measurable then.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--shipments-until",
            paramLabel = "DATE",
            description = "The export of shipments stops on this day: lines due after its newest date are not judged.")
    private LocalDate shipmentsUntil;

    @Mixin
    private ProjectOptions project;

    /**
     * @throws IllegalArgumentException naming what is unknown or out of range
     * @throws BadConfiguration where policies need a calendar and the project has none
     */
    public GenerationPlan read() {
        Map<Rate, Double> shares = new TreeMap<>();
        rates.forEach((label, share) -> shares.put(Rate.labelled(label), share));
        GenerationPlan plan = new GenerationPlan(
                        seed,
                        new PlannedDays(firstDay, days),
                        new PlannedSize(lines, customers, products),
                        new Rates(shares))
                .withStory(!withoutStory)
                .without(without.stream().map(Omission::labelled).collect(Collectors.toSet()));
        plan = shipmentsUntil == null ? plan : plan.withShipmentsUntil(shipmentsUntil);
        return policyColumns ? plan.withPolicies(PolicyCases.listed(CalendarFile.read(project.folder()))) : plan;
    }
}
