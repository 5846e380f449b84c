package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were rejected, and a source that never came: what nobody can know is no failure of anybody. */
@DatabaseTest
class DoubtTest {

    private static final String HEADER =
            "order_id,order_date,customer_id,sku_id,qty_ordered,unit_price,promised_ship_date,line_status\n";

    /** Many, so that the gate takes what was rejected for an exception. */
    private static final int GOOD_ORDERS = 30;

    private static final String ORDERS = HEADER
            + IntStream.rangeClosed(1, GOOD_ORDERS)
                    .mapToObj(n -> "G" + n + ",2026-01-02,C1,A,10,1.00,2026-01-10,open\n")
                    .collect(Collectors.joining())
            + "O1,2026-01-02,C1,A,10,1.00,2026-01-10,open\nO2,2026-01-02,C1,A,10,1.00,2026-01-10,open\n";

    private static final String NOT_SHIPPED = "O2 late";

    @TempDir
    private Path folder;

    private Path landing;

    @BeforeEach
    void landOrders() throws IOException {
        landing = Files.createDirectory(folder.resolve("landing"));
        land("contracts.csv", "contract_id,customer_id,sku_id,agreed_price,moq,effective_start,effective_end\n");
        land("sales_orders.csv", ORDERS);
    }

    private void land(String name, String content) throws IOException {
        Files.writeString(landing.resolve(name), content);
    }

    private void landShipments(String ofFirstOrder) throws IOException {
        String good = IntStream.rangeClosed(1, GOOD_ORDERS)
                .mapToObj(n -> shipment("G" + n, "\"2026-01-09\""))
                .collect(Collectors.joining());
        land("shipments.json", good + ofFirstOrder);
    }

    private static String shipment(String order, String day) {
        return "{\"shipment_id\": \"S-" + order + "\", \"order_id\": \"" + order
                + "\", \"sku_id\": \"A\", \"ship_date\": " + day
                + ", \"delivered_date\": null, \"qty_shipped\": 10, \"carrier\": \"D\"}\n";
    }

    private CommandRun run(TestWarehouse warehouse, Object... words) {
        return CommandRun.of(warehouse.variables(), words);
    }

    private CommandRun runAll(TestWarehouse warehouse, Object... more) {
        List<Object> words = new ArrayList<>(List.of("run", "--landing", landing, "--as-of", "2026-01-19"));
        words.addAll(List.of(more));
        CommandRun run = run(warehouse, words.toArray());
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run;
    }

    private static String states(TestWarehouse warehouse) {
        return warehouse.value("select string_agg(order_id || ' ' || case when is_on_time then 'on time' "
                + "when not is_on_time then 'late' else fulfillment_state end, ', ' order by order_id) "
                + "from analytics.fact_fulfillment where order_id like 'O%'");
    }

    @Test
    void aRejectedShipmentTakesTheLinesOfItsOrderOutUntilItIsReplayed(TestWarehouse warehouse) throws IOException {
        landShipments(shipment("O1", "\"soon\""));
        runAll(warehouse);
        assertThat(states(warehouse)).isEqualTo("O1 not_judged, " + NOT_SHIPPED);
        assertThat(warehouse.value("select numerator || '/' || denominator from analytics.kpi_targets "
                        + "where kpi = 'line_otif' and scope = 'overall'"))
                .isEqualTo("30/31");

        Path export = folder.resolve("rejected.csv");
        assertThat(run(warehouse, "rejects", "--export", export).exitCode()).isZero();
        Files.writeString(export, Files.readString(export).replace("\"\"soon\"\"", "\"\"2026-01-10\"\""));
        assertThat(run(warehouse, "replay", export).exitCode()).isZero();
        runAll(warehouse);
        assertThat(states(warehouse)).isEqualTo("O1 on time, " + NOT_SHIPPED);
    }

    @Test
    void buildsAgainWhenNothingButTheRejectsHaveChanged(TestWarehouse warehouse) throws IOException {
        landShipments(shipment("O1", "\"2026-01-09\""));
        runAll(warehouse);
        assertThat(states(warehouse)).isEqualTo("O1 on time, " + NOT_SHIPPED);

        land("shipments_2.json", shipment("O1", "\"2026-01-09\"") + shipment("O2", "\"soon\""));
        runAll(warehouse);
        assertThat(states(warehouse)).isEqualTo("O1 on time, O2 not_judged");
    }

    @Test
    void anOrderWithARejectedLineIsNotJudgedAsAWhole(TestWarehouse warehouse) throws IOException {
        landShipments(shipment("O1", "\"2026-01-09\""));
        land("sales_orders.csv", ORDERS + "O1,2026-01-02,C1,B,ten,1.00,2026-01-10,open\n");
        runAll(warehouse);
        assertThat(states(warehouse)).isEqualTo("O1 on time, " + NOT_SHIPPED);
        assertThat(warehouse.value("select string_agg(order_id || ' ' || order_state, ', ' order by order_id) "
                        + "from analytics.fact_orders where order_id like 'O%'"))
                .isEqualTo("O1 not_judged, O2 assessed");
    }

    @Test
    void aPackWithoutAnyShipmentsIsNotMeasurableAndSaysWhatIsMissing(TestWarehouse warehouse) throws IOException {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", projectWithoutRequiredShipments().toString());
        CommandRun run = CommandRun.of(variables, "run", "--landing", landing, "--as-of", "2026-01-19");
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(states(warehouse)).isEqualTo("O1 not_measurable, O2 not_measurable");
        assertThat(warehouse.value("select string_agg(kpi || coalesce(' ' || value, ''), ', ' order by kpi) "
                        + "from analytics.kpi_targets where scope = 'overall' "
                        + "and reason = 'not measurable: ship_date is not in these exports'"))
                .isEqualTo("backorder_rate, line_fill_rate, line_in_full, line_on_time, line_otif, order_in_full, "
                        + "order_on_time, order_otif, volume_fill_rate");

        land("shipments.json", "");
        assertThat(CommandRun.of(variables, "run", "--landing", landing, "--as-of", "2026-01-19")
                        .exitCode())
                .isZero();
        assertThat(states(warehouse)).isEqualTo("O1 late, O2 late");
    }

    private Path projectWithoutRequiredShipments() throws IOException {
        Path copy = folder.resolve("sql");
        try (Stream<Path> files = Files.walk(TestServer.SQL_DIR)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, copy.resolve(TestServer.SQL_DIR.relativize(file).toString()));
            }
        }
        Path contract = copy.resolve("sources/daxwellops/shipments.yml");
        Files.writeString(contract, Files.readString(contract).replace("required: true\ntargets", "targets"));
        return copy;
    }
}
