package io.infull.generate.truth;

import io.infull.generate.master.Customer;
import io.infull.generate.order.Scenario;
import io.infull.generate.order.ShipmentPlanner;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Money;
import io.infull.generate.plan.Omission;
import io.infull.generate.plan.Rate;
import io.infull.generate.story.StoryEvent;
import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the truth as JSON: {@code plan}, {@code counts}, {@code kpis}, {@code customers}, {@code maturing},
 * {@code violations}, {@code events} and, where the plan has some, {@code policies} and {@code service_policies}.
 */
public final class TruthFile {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // the default ends lines as the platform does
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build()
            .writerWithDefaultPrettyPrinter();

    private final Scenario scenario;
    private final Truth truth;
    private final Ratios ratios;
    private final PolicySections policies;

    public TruthFile(Scenario scenario, Truth truth) {
        this.scenario = scenario;
        this.truth = truth;
        ratios = new Ratios(
                truth.conditions(),
                isLacking() ? Optional.of(new Needs(scenario.plan().without())) : Optional.empty());
        policies = new PolicySections(truth, ratios);
    }

    public void write(Writer out) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("plan", plan());
        content.put("counts", counts());
        content.put("kpis", kpis(truth.overall()));
        content.put("customers", customers());
        content.put("maturing", policies.maturing());
        if (!isLacking()) {
            content.put("violations", violations());
            content.put("events", events());
        }
        if (hasColumns()) {
            content.put("policies", policies.compared());
            content.put("service_policies", policies.deciding());
        }
        JSON.writeValue(out, content);
        out.write('\n');
    }

    private Map<String, Object> plan() {
        GenerationPlan plan = scenario.plan();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("seed", plan.seed());
        content.put("first_day", plan.firstDay().toString());
        content.put("days", plan.days());
        content.put("as_of", plan.asOfDate().toString());
        content.put("lines", plan.lines());
        content.put("customers", plan.customers());
        content.put("products", plan.products());
        plan.shipmentsUntil().ifPresent(day -> content.put("shipments_until", day.toString()));
        if (hasColumns()) {
            content.put("policy_columns", true);
        }
        if (isLacking()) {
            content.put(
                    "without",
                    plan.without().stream().map(Omission::label).sorted().toList());
        }
        return content;
    }

    private Map<String, Object> counts() {
        Map<String, Object> byState = new LinkedHashMap<>();
        truth.service().linesByState().forEach((state, lines) -> {
            if (isIn(state)) {
                byState.put(state.label(), lines);
            }
        });
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("orders", truth.orders());
        content.put("lines", truth.lines());
        content.put("shipments", truth.shipments());
        content.put("lines_by_state", byState);
        if (rate(Rate.ORPHAN_SHIPMENTS) > 0) {
            content.put("orphan_shipments", truth.orphans());
        }
        if (hasUnreadableRows()) {
            content.put("rejected_rows", rejectedRows());
        }
        return content;
    }

    private Map<String, Object> rejectedRows() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("sales_orders", truth.rejectedLines());
        content.put("shipments", truth.rejectedShipments());
        return content;
    }

    private Map<String, Object> customers() {
        Map<String, Object> content = new LinkedHashMap<>();
        for (Customer customer : scenario.customers()) {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("archetype", customer.archetype().label());
            found.put("kpis", kpis(truth.of(customer)));
            content.put(customer.id(), found);
        }
        return content;
    }

    private Map<String, Object> violations() {
        Map<String, Object> content = new LinkedHashMap<>();
        truth.contracts().byRule().forEach((rule, violations) -> {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("count", violations.lines());
            found.put("amount", Money.ofCents(violations.cents()));
            content.put(rule.name(), found);
        });
        return content;
    }

    private List<Map<String, Object>> events() {
        List<Map<String, Object>> content = new ArrayList<>();
        truth.story().lines().forEach((event, lines) -> {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("kind", event.kind().label());
            found.put("subject", subject(event));
            found.put("from", event.from().toString());
            found.put("to", event.to().toString());
            found.put("lines", lines);
            content.add(found);
        });
        return content;
    }

    private String subject(StoryEvent event) {
        return switch (event.kind()) {
            case BAD_CARRIER -> ShipmentPlanner.CARRIERS.get(event.subject());
            case PARTIAL_MONTH -> YearMonth.from(event.from()).toString();
            case PRICE_LIST_RAN_OUT, TOO_EARLY ->
                scenario.customers().get(event.subject()).id();
            case PRODUCTION_LATE, STOCK_OUT ->
                scenario.products().get(event.subject()).id();
            case INCOMPLETE_RECORDS, STRIKE -> ShipmentPlanner.WAREHOUSES.get(event.subject());
        };
    }

    private boolean isIn(FulfillmentState state) {
        return switch (state) {
            case NOTHING_ORDERED -> rate(Rate.NOTHING_ORDERED) > 0;
            case NOT_JUDGED ->
                hasUnreadableRows() || scenario.plan().shipmentsUntil().isPresent();
            case NOT_MEASURABLE -> isLacking();
            case ASSESSED, CANCELLED, NOT_DUE, OPEN -> true;
        };
    }

    private boolean isLacking() {
        return !scenario.plan().without().isEmpty();
    }

    private double rate(Rate rate) {
        return scenario.plan().rates().of(rate);
    }

    private boolean hasUnreadableRows() {
        return scenario.plan().rates().haveUnreadableRows();
    }

    private boolean hasColumns() {
        return scenario.plan().policies().isPresent();
    }

    private Map<String, Object> kpis(KpiTally tally) {
        return ratios.of(
                Stream.of(Kpi.values()).filter(kpi -> !kpi.needsConditions() || hasColumns() || isLacking()), tally);
    }
}
