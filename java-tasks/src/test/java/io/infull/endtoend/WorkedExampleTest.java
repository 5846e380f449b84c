package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.DefinitionsPage;
import io.infull.testing.TestWarehouse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples that docs/definitions.md works by hand: the figures of the page are those of the models. */
@DatabaseTest
class WorkedExampleTest {

    private static final String ORDERS = """
            insert into raw.sales_orders (order_id, sku_id, order_date, qty_ordered, promised_ship_date, line_status)
            values ('1', 'A', '2026-01-02', 10, '2026-01-10', null), ('1', 'B', '2026-01-02', 10, '2026-01-10', null),
                ('2', 'C', '2026-01-02', 10, '2026-01-10', null), ('2', 'D', '2026-01-02', 20, '2026-01-10', null),
                ('3', 'E', '2026-01-02', 5, '2026-02-10', null), ('4', 'G', '2026-01-02', null, '2026-01-10', null),
                ('5', 'H', '2026-01-02', 5, '2026-01-10', 'cancelled')""";

    private static final String SHIPMENTS = """
            insert into raw.shipments (shipment_id, order_id, sku_id, ship_date, qty_shipped)
            values ('S1', '1', 'A', '2026-01-09', 10), ('S2', '1', 'B', '2026-01-09', 6), ('S3', '1', 'B', '2026-01-12', 4),
                ('S4', '2', 'C', '2026-01-10', 8), ('S5', '4', 'G', '2026-01-09', null)""";

    private static final String PERFECT_ORDERS = """
            insert into raw.sales_orders (order_id, sku_id, order_date, qty_ordered, promised_ship_date)
            values ('1', 'A', '2026-01-02', 10, '2026-01-10'), ('2', 'A', '2026-01-02', 10, '2026-01-10'),
                ('3', 'A', '2026-01-02', 10, '2026-01-10'), ('4', 'A', '2026-01-02', 10, '2026-01-10')""";

    private static final String CONDITIONS = """
            insert into raw.shipments (shipment_id, order_id, sku_id, ship_date, qty_shipped, is_undamaged,
                are_documents_correct)
            values ('S1', '1', 'A', '2026-01-09', 5, true, true), ('S2', '1', 'A', '2026-01-09', 5, true, true),
                ('S3', '2', 'A', '2026-01-09', 5, true, true), ('S4', '2', 'A', '2026-01-09', 5, false, true),
                ('S5', '3', 'A', '2026-01-09', 5, true, true), ('S6', '3', 'A', '2026-01-12', 5, true, false),
                ('S7', '4', 'A', '2026-01-09', 5, true, true), ('S8', '4', 'A', '2026-01-09', 5, null, true)""";

    private static final String CONTRACTS = """
            insert into raw.contracts (contract_id, customer_id, sku_id, agreed_price, moq, effective_start)
            values ('K1', 'C1', 'P', 5.00, 10, '2026-01-01'), ('K2', 'C1', 'Q', 5.00, 10, '2026-01-01')""";

    private static final String CONTRACT_LINES = """
            insert into raw.sales_orders (order_id, customer_id, sku_id, order_date, qty_ordered, unit_price)
            values ('6', 'C1', 'P', '2026-01-02', 10, 5.50), ('6', 'C1', 'Q', '2026-01-02', 8, 4.50),
                ('6', 'C1', 'R', '2026-01-02', 3, 7.00)""";

    @Test
    void serviceKpisAreThoseThatWereWorkedByHand(TestWarehouse warehouse) {
        warehouse.execute(ORDERS);
        warehouse.execute(SHIPMENTS);

        assertThatKpisAreThoseOf("Lines and orders", warehouse);
    }

    @Test
    void perfectOrdersAreThoseThatWereWorkedByHand(TestWarehouse warehouse) {
        warehouse.execute(PERFECT_ORDERS);
        warehouse.execute(CONDITIONS);

        assertThatKpisAreThoseOf("Perfect orders", warehouse);
    }

    @Test
    void contractKpisAreThoseThatWereWorkedByHand(TestWarehouse warehouse) {
        warehouse.execute(CONTRACTS);
        warehouse.execute(CONTRACT_LINES);

        assertThatKpisAreThoseOf("Contracts", warehouse);
    }

    private static void assertThatKpisAreThoseOf(String example, TestWarehouse warehouse) {
        Map<String, String> byHand = DefinitionsPage.read().figures(example);
        assertThat(byHand).as("Example in docs/definitions.md: " + example).isNotEmpty();
        assertThat(kpis(warehouse)).containsAllEntriesOf(byHand);
    }

    private static Map<String, String> kpis(TestWarehouse warehouse) {
        CommandRun built = CommandRun.of(warehouse.variables(), "transform", "--as-of", "2026-01-31");
        assertThat(built.exitCode()).as(built.output()).isZero();
        return warehouse.database().transaction(session -> {
            Map<String, String> kpis = new TreeMap<>();
            session.list(
                    "select kpi, trim_scale(numerator) || '/' || trim_scale(denominator) as figure "
                            + "from candidate.kpi_targets where scope = 'overall' and value is not null",
                    row -> kpis.put(row.text("kpi"), row.text("figure")));
            return kpis;
        });
    }
}
