package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The published targets beside those that follow from the truth file and the levels agreed with customers: of one
 * customer its own, of all of them weighted by their orders.
 */
final class AgreedTargets {

    /** Columns of customer_targets.csv by KPI. */
    private static final Map<String, String> COLUMNS =
            Map.of("order_in_full", "in_full_target", "order_on_time", "on_time_target", "order_otif", "otif_target");

    private static final String PUBLISHED = """
            select scope_value || ' ' || kpi as figure,
                trim_scale(target_numerator) || '/' || trim_scale(target_denominator)
                    || ' met ' || is_met || ' plain ' || coalesce(round(plain_target, 6)::text, 'none')
                    || ': ' || target_source as target
            from analytics.kpi_targets
            where kpi in ('order_in_full', 'order_on_time', 'order_otif') and scope in ('overall', 'customer')
                and denominator <> 0
            """;

    private final JsonNode customers;
    private final Map<String, String> expected = new TreeMap<>();

    private AgreedTargets(JsonNode truth) {
        customers = truth.get("customers");
    }

    static void assertSame(TestWarehouse warehouse, Path truthFile, Path landing) {
        AgreedTargets targets = new AgreedTargets(PublishedTruth.read(truthFile));
        COLUMNS.forEach((kpi, column) -> targets.weigh(kpi, agreed(landing, column)));
        Map<String, String> published = new TreeMap<>();
        warehouse
                .database()
                .transaction(session ->
                        session.list(PUBLISHED, row -> published.put(row.text("figure"), row.text("target"))));
        assertThat(published).isEqualTo(targets.expected).hasSizeGreaterThan(COLUMNS.size());
    }

    private void weigh(String kpi, Map<String, BigDecimal> agreed) {
        List<Weighed> all = new ArrayList<>();
        agreed.forEach((customer, target) -> {
            JsonNode figure = customers.get(customer).get("kpis").get(kpi);
            BigDecimal orders = figure.get("denominator").decimalValue();
            if (orders.signum() != 0) {
                Weighed own = new Weighed(
                        target, target.multiply(orders), figure.get("numerator").decimalValue(), orders);
                all.add(own);
                expected.put(customer + " " + kpi, own + " plain none: agreed with the customer");
            }
        });
        Weighed total = all.stream().reduce(Weighed.NONE, Weighed::plus);
        BigDecimal plain = total.targets.divide(BigDecimal.valueOf(all.size()), 6, RoundingMode.HALF_UP);
        expected.put(
                "all " + kpi,
                total + " plain " + plain.toPlainString() + ": agreed with " + all.size()
                        + " customers, weighted by orders");
    }

    /** Of one customer or of several. */
    private record Weighed(BigDecimal targets, BigDecimal weighted, BigDecimal met, BigDecimal orders) {
        static final Weighed NONE = new Weighed(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Weighed plus(Weighed other) {
            return new Weighed(
                    targets.add(other.targets),
                    weighted.add(other.weighted),
                    met.add(other.met),
                    orders.add(other.orders));
        }

        @Override
        public String toString() {
            return TruthFigures.plain(weighted) + "/" + TruthFigures.plain(orders) + " met "
                    + (met.compareTo(weighted) >= 0);
        }
    }

    /** The agreed levels by customer, as ratios. */
    private static Map<String, BigDecimal> agreed(Path landing, String column) {
        Map<String, BigDecimal> agreed = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(landing.resolve("customer_targets.csv"))) {
            rows.forEach(row ->
                    agreed.put(row.getField("customer_id"), new BigDecimal(row.getField(column)).movePointLeft(2)));
            return agreed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
