package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are missing, that come twice, or that are written on two lines. */
@DatabaseTest
class OddHeadersTest {

    private static final String CONTRACT = """
            source: orders
            description: One row per order line.
            files: ["orders*"]
            format: csv
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: reject
                columns:
                  order_id: {from: %s, type: text, required: true}
                  sku_id: {from: %s, type: text, required: true}
                  order_date: {from: %s, type: date}
                  promised_ship_date: {from: %s, type: date}
            """;
    private static final String ROWS =
            "select order_id, sku_id, order_date, promised_ship_date from raw.sales_orders order by _line";
    private static final String EXPECTED = "O1,A,2026-01-02,2026-01-09";

    @TempDir
    private Path folder;

    @Test
    void callsASecondColumnOfTheSameNameByItsPlace(TestWarehouse warehouse) {
        String contract = CONTRACT.formatted("Order", "SKU", "Date", "Date (2)");
        assertLoads(warehouse, contract, "Order,SKU,Date,Date\nO1,A,2026-01-02,2026-01-09\n");
    }

    @Test
    void refusesASecondColumnThatNobodyTakes(TestWarehouse warehouse) {
        String contract = CONTRACT.formatted("Order", "SKU", "Date", "Promise");
        LoadReport report =
                report(warehouse, contract, "Order,SKU,Date,Promise,Date\nO1,A,2026-01-02,2026-01-09,2026-02-02\n");
        assertThat(report.refusals().toString())
                .contains("expected [Order, SKU, Date, Promise] but found [Order, SKU, Date, Promise, Date (2)]");
    }

    @Test
    void refusesANameThatIsThatOfAPlace(TestWarehouse warehouse) {
        String contract = CONTRACT.formatted("Order", "SKU", "Date", "Date (2)");
        LoadReport report = report(warehouse, contract, "Order,SKU,Date (2),Date,Date\nO1,A,1,2,3\n");
        assertThat(report.refusals().toString())
                .contains("Header mismatch")
                .contains("found [Order, SKU, Date (2), Date, Date (2)]");
    }

    @Test
    void callsAColumnWithoutANameByItsPlace(TestWarehouse warehouse) {
        String contract = CONTRACT.formatted("Order", "(3)", "Date", "Promise") + "ignored_columns: [\"(1)\"]\n";
        assertLoads(warehouse, contract, ",Order,,Date,Promise\n0,O1,A,2026-01-02,2026-01-09\n");
    }

    @Test
    void refusesAColumnWithoutANameThatNobodyTakes(TestWarehouse warehouse) {
        String contract = CONTRACT.formatted("Order", "SKU", "Date", "Promise");
        LoadReport report = report(warehouse, contract, ",Order,SKU,Date,Promise\n0,O1,A,2026-01-02,2026-01-09\n");
        assertThat(report.refusals().toString()).contains("found [(1), Order, SKU, Date, Promise]");
    }

    @Test
    void joinsTheLinesOfAHeader(TestWarehouse warehouse) {
        String contract = CONTRACT.formatted("Order No", "SKU", "Order Date", "Ship Promise")
                + "dialect: {header_lines: 2}\nskip: [{repeated_header: true}]\n";
        assertLoads(
                warehouse,
                contract,
                "Order,,Order ,Ship\n No,SKU,Date,Promise\nO1,A,2026-01-02,2026-01-09\nOrder,,Order ,Ship\n No,SKU,Date,Promise\n");
        LoadReport report = report(warehouse, contract, "Order,,Order ,Ship");
        assertThat(report.refusals().toString()).contains("ends too early: expected 2 lines but found 1");
    }

    @Test
    void takesNoEmptyLineForTheHeader(TestWarehouse warehouse) {
        String contract = CONTRACT.formatted("Order", "SKU", "Date", "Promise");
        assertLoads(warehouse, contract, "\n,,,\r\nOrder,SKU,Date,Promise\nO1,A,2026-01-02,2026-01-09\n");
        assertThat(warehouse.value("select lines_blank from ops.file")).isEqualTo("2");
    }

    private void assertLoads(TestWarehouse warehouse, String contract, String file) {
        LoadFixture fixture =
                new LoadFixture(warehouse, folder).contract("orders", contract).file("orders.txt", file);
        LoadReport report = fixture.load();
        assertThat(report.exitCode()).as("%s", report.refusals()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows(ROWS)).isEqualTo(EXPECTED);
    }

    private LoadReport report(TestWarehouse warehouse, String contract, String file) {
        return new LoadFixture(warehouse, folder)
                .contract("orders", contract)
                .file("orders.txt", file)
                .load();
    }
}
