package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in workbooks: titles, headers of two rows, groups and totals. */
@DatabaseTest
class GroupedSheetTest {

    private static final String CONTRACT = """
            source: orders
            description: One row per order line.
            files: ["orders*.xlsx"]
            format: xlsx
            dialect: {header_lines: 2}
            skip: [{line: '^Open orders'}, {repeated_header: true}, {field: "Item SKU", values: [Total]}]
            fill_down: ["Order No", Customer]
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: reject
                columns:
                  order_id: {from: "Order No", type: text, required: true}
                  sku_id: {from: "Item SKU", type: text, required: true}
                  customer_id: {from: Customer, type: text}
                  qty_ordered: {from: "Item Qty", type: integer}
                  line_status: {from: Status, type: text}
            """;

    // The status is missing in most rows.
    private static final String[][] ROWS = {
        {"Open orders of 2026-01-31"},
        {},
        {"Order", "", "Item", "Item"},
        {"No", "Customer", "SKU", "Qty", "Status"},
        {"O1", "C1", "A", "1", "open"},
        {"", "", "B", "2"},
        {"", "", "Total", "3"},
        {},
        {"Order", "", "Item", "Item"},
        {"No", "Customer", "SKU", "Qty", "Status"},
        {"O2", "C2", "A", "4"},
        {"", "", "B", "five"},
        {"", "", "Total", "9"},
    };

    @TempDir
    private Path folder;

    @Test
    void readsAReport(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture = load(warehouse, CONTRACT, 0);
        assertThat(fixture.rows("select order_id, customer_id, sku_id, qty_ordered, line_status, _line "
                        + "from raw.sales_orders order by _line"))
                .isEqualTo("O1,C1,A,1,open,5; O1,C1,B,2,,6; O2,C2,A,4,,11");
        assertThat(warehouse.value("select concat_ws(' ', lines_read, lines_loaded, lines_rejected, lines_skipped, "
                        + "lines_blank) from ops.file"))
                .isEqualTo("11 3 1 5 2");
        assertThat(warehouse.value("select line || ' ' || raw_text from ops.rejected_row"))
                .isEqualTo("12 O2,C2,B,five,");
    }

    @Test
    void readsARangeOfIt(TestWarehouse warehouse) throws IOException {
        String contract = CONTRACT.replace("header_lines: 2", "header_lines: 2, range: \"B5:F\"");
        LoadFixture fixture = load(warehouse, contract, 1);
        assertThat(fixture.rows("select order_id, customer_id, sku_id, _line from raw.sales_orders order by _line"))
                .isEqualTo("O1,C1,A,7; O1,C1,B,8; O2,C2,A,13");
    }

    /** @param shift how many columns the table is to the right; twice as many rows below */
    private LoadFixture load(TestWarehouse warehouse, String contract, int shift) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Orders");
            for (int row = 0; row < ROWS.length; row++) {
                for (int column = 0; column < ROWS[row].length; column++) {
                    if (!ROWS[row][column].isEmpty()) {
                        sheet.value(row + 2 * shift, column + shift, ROWS[row][column]);
                    }
                }
            }
        }
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", contract)
                .file("orders.xlsx", bytes.toByteArray());
        LoadReport report = fixture.load();
        assertThat(report.exitCode()).as("%s", report.refusals()).isEqualTo(ExitCode.DONE);
        return fixture;
    }
}
