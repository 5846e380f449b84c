package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.load.rejects.ReplayFixture;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.HandmadeBook;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks are loaded, rejected, repaired and compared like other files. */
@DatabaseTest
class WorkbookLoadTest {

    private static final String CONTRACT =
            LoadFixture.ORDERS_CONTRACT.replace("orders*.csv", "*orders*.xlsx").replace("format: csv", "format: xlsx");

    private static final String OPEN_ORDERS = """
            source: orders
            description: One row per order line.
            files: ["*orders*.xlsx"]
            format: xlsx
            dialect: {sheet: Orders, skip_lines: 2}
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: number
                columns:
                  order_id: {from: Order, type: text, required: true}
                  sku_id: {from: SKU, type: text, required: true}
                  qty_ordered: {from: Qty, type: integer, required: true}
                  unit_price: {from: Price, type: "decimal(12,2)"}
                  promised_ship_date: {from: Promise, type: date}
            """;

    private static final String ROWS =
            "select order_id, sku_id, qty_ordered, unit_price, promised_ship_date, order_date, "
                    + "_line from raw.sales_orders order by _line";

    @TempDir
    private Path folder;

    @Test
    void readsStoredValuesAndRejectsFormulasWithoutOne(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", OPEN_ORDERS + "ignored_columns: [Value]\n")
                .file("sales_orders_2026.xlsx", openOrders());
        assertThat(fixture.load().counts())
                .containsEntry("lines_read", 3L)
                .containsEntry("rows_loaded", 2L)
                .containsEntry("rows_rejected", 1L);
        assertThat(fixture.rows(ROWS)).isEqualTo("O1,A,10,1.5,2026-01-10,,4; O2,B,20,2,2026-01-11,,5");
        assertThat(fixture.rejects())
                .isEqualTo("sales_orders_2026.xlsx line 6, sku_id: expected a value but found none");
    }

    @Test
    void rejectsRowsWhoseFormulaHasNoStoredValue(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", OPEN_ORDERS.replace("from: Price", "from: Value") + "ignored_columns: [Price]\n")
                .file("sales_orders_2026.xlsx", openOrders());
        fixture.load();
        assertThat(fixture.rejects())
                .startsWith(
                        "sales_orders_2026.xlsx line 4, unit_price: expected a decimal(12,2) but found '#NO_VALUE!', "
                                + "which is a formula without a stored value. Open the workbook in a spreadsheet program and save "
                                + "it; ");
        assertThat(fixture.rows("select raw_text from ops.rejected_row where line = 4"))
                .contains("O1,A,10,1.5,2026-01-10,#NO_VALUE!");
    }

    @Test
    void rejectsTheErrorsOfCellsAlsoInTexts(TestWarehouse warehouse) {
        String joined = CONTRACT.replace("{from: sku, type: text", "{from: [sku, day], join: \"-\", type: text")
                .replace("{from: qty, type: integer}", "{from: qty, type: integer, missing: [\"#N/A\"]}");
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", joined)
                .file(
                        "orders.xlsx",
                        orders(error("A2", "#REF!") + text("B2", "S1") + number("C2", "5") + date("E2"))
                                .bytes())
                .file(
                        "orders2.xlsx",
                        orders(text("A2", "O1") + text("B2", "S1") + error("C2", "#N/A") + date("E2"))
                                .bytes())
                .file(
                        "orders3.xlsx",
                        orders(text("A2", "O2") + error("B2", "#N/A") + number("C2", "5") + date("E2"))
                                .bytes());
        fixture.contract("orders", joined + "reject_limit: {rows: 1, percent: 100, allow_all: true}\n");
        fixture.load();
        assertThat(fixture.rows("select order_id, sku_id, qty_ordered, order_date from raw.sales_orders"))
                .isEqualTo("O1,S1-2026-01-10,,2026-01-10");
        assertThat(fixture.rejects())
                .contains(
                        "orders.xlsx line 2, order_id: expected a text but found '#REF!', which is the error of a cell. "
                                + "Mend it there, or list it under missing")
                .contains(
                        "orders3.xlsx line 2, sku_id: expected a text but found '#N/A-2026-01-10', which is the error");
    }

    @Test
    void takesDaysFromCellsAndTexts(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", CONTRACT.replace("type: date}", "type: date, formats: [dd.MM.uuuu]}"))
                .file(
                        "orders.xlsx",
                        orders(row(2, "O1", date("E2"))
                                        + row(3, "O2", "<c r=\"E3\" s=\"2\"><v>46032</v></c>")
                                        + row(4, "O3", text("E4", "10.01.2026"))
                                        + row(5, "O4", "<c r=\"E5\" s=\"2\"><v>46032.5</v></c>")
                                        + row(6, "O5", number("E6", "46032")))
                                .bytes());
        fixture.load();
        assertThat(fixture.rows("select order_id, order_date from raw.sales_orders order by 1"))
                .isEqualTo("O1,2026-01-10; O2,2026-01-10; O3,2026-01-10");
        assertThat(fixture.rejects())
                .startsWith("orders.xlsx line 5, order_date: expected a date like")
                .contains("at midnight but found '2026-01-10T12:00:00'; orders.xlsx line 6, order_date: ");
    }

    @Test
    void keepsRowNumbersAndTextsOfRejectedRowsForAReplay(TestWarehouse warehouse) {
        ReplayFixture replay = new ReplayFixture(warehouse, folder);
        replay.landing
                .contract("orders", CONTRACT)
                .file(
                        "orders.xlsx",
                        orders("<row r=\"2\">" + text("A2", "O1\nnext") + text("B2", "S1") + number("C2", "5")
                                        + "</row>"
                                        + "<row r=\"5\">" + text("A5", "O2, a") + text("B5", "S\"1\"")
                                        + text("C5", "five")
                                        + number("D5", "1.5") + date("E5") + "</row>")
                                .bytes())
                .load();
        assertThat(replay.open()).isEqualTo("orders.xlsx,5,not_an_integer");
        assertThat(replay.export()).isZero();
        replay.repair("five", "5");
        assertThat(replay.replay()).isZero();
        assertThat(replay.open()).isEmpty();
        assertThat(replay.landing.rows("select sku_id, qty_ordered, unit_price, order_date from raw.sales_orders where "
                        + "order_id = 'O2, a'"))
                .isEqualTo("\"S\"\"1\"\"\",5,1.5,2026-01-10");
        assertThat(replay.landing.rows("select lines_read, lines_blank, lines_rejected from ops.file where "
                        + "file_name = 'orders.xlsx'"))
                .isEqualTo("4,2,1");
    }

    @Test
    void rejectsRowsThatContradictEachOtherWithTheirText(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", CONTRACT)
                .file(
                        "orders.xlsx",
                        orders(row(2, "O1", "") + row(4, "O1", date("E4")) + row(5, "O2", ""))
                                .bytes());
        fixture.load();
        assertThat(fixture.rows("select line, reason, raw_text from ops.rejected_row order by line"))
                .isEqualTo("2,conflicting_rows,\"O1,S1,,,\"; 4,conflicting_rows,\"O1,S1,,,2026-01-10\"");
    }

    @Test
    void loadsNothingOfAWorkbookThatIsNoneAndTheNextOneAsAWhole(TestWarehouse warehouse) {
        byte[] whole = orders(row(2, "O1", "")).bytes();
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", CONTRACT)
                .file("orders.xlsx", Arrays.copyOf(whole, whole.length - 30));
        LoadReport report = fixture.load();
        assertThat(report.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(report.sentence()).contains("File orders.xlsx is broken: expected a whole workbook");
        assertThat(fixture.file("orders.xlsx", whole).load().counts()).containsEntry("rows_loaded", 1L);
        assertThat(fixture.load().counts()).containsEntry("files_skipped", 1L);
    }

    @Test
    void saysOfAWorkbookThatNoContractKnowsWhatItIs(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", CONTRACT)
                .file("orders.xlsx", orders(row(2, "O1", "")).bytes())
                .file("Sales.xlsx", openOrders())
                .file("Old.xls", "x");
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", fixture.sqlDir.toString());
        CommandRun run = CommandRun.of(variables, "load", "--landing", fixture.landing, "--pack", "test");
        assertThat(run.events("file_skipped"))
                .extracting(event -> event.get("message").asString())
                .containsExactlyInAnyOrder(
                        "Skipped Sales.xlsx: no contract knows it. It is a workbook: a contract with format: xlsx reads it, "
                                + "which infull profile Sales.xlsx proposes",
                        "Skipped Old.xls: no contract knows it. It is a workbook in another form: save it as .xlsx for a "
                                + "contract with format: xlsx");
    }

    private static HandmadeBook orders(String rows) {
        String header =
                text("A1", "order") + text("B1", "sku") + text("C1", "qty") + text("D1", "price") + text("E1", "day");
        String others = rows.startsWith("<row") ? rows : "<row r=\"2\">" + rows + "</row>";
        return new HandmadeBook().styles().sheet("Orders", "<row r=\"1\">" + header + "</row>" + others);
    }

    private static String row(int number, String order, String cells) {
        return "<row r=\"" + number + "\">" + text("A" + number, order) + text("B" + number, "S1") + cells + "</row>";
    }

    private static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String place, String number) {
        return "<c r=\"" + place + "\"><v>" + number + "</v></c>";
    }

    private static String date(String place) {
        return "<c r=\"" + place + "\" s=\"1\"><v>46032</v></c>";
    }

    private static String error(String place, String error) {
        return "<c r=\"" + place + "\" t=\"e\"><v>" + error + "</v></c>";
    }

    private static byte[] openOrders() throws IOException {
        try (InputStream book = WorkbookLoadTest.class.getResourceAsStream("/workbooks/sales_orders_2026.xlsx")) {
            return book.readAllBytes();
        }
    }
}
