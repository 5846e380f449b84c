package io.infull.load;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.error.ExitCode;
import io.infull.error.InputMissing;
import io.infull.error.TransientFault;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class LoaderTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;

    @TempDir
    private Path folder;

    @Test
    void notesWhereEveryRowCameFrom(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "O1,S1,5,2.50,2026-01-31\nO2,S1,,,\n");
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows("select order_id, qty_ordered, unit_price, order_date, _pack, _file, _line, "
                        + "_load_id = (select load_id from ops.file) from raw.sales_orders order by order_id"))
                .isEqualTo("O1,5,2.5,2026-01-31,test,orders.csv,2,t; O2,,,,test,orders.csv,3,t");
        assertThat(fixture.rows("select run_id, state, bytes, lines_read, rows_by_table from ops.file"))
                .isEqualTo("test-run,loaded,57,2,\"{\"\"sales_orders\"\": 2}\"");
    }

    @Test
    void skipsContentThatWasLoadedBeforeUnderAnyName(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", HEADER + "O1,S1,5,2.50,\n");
        fixture.load();
        fixture.file("orders_again.csv", HEADER + "O1,S1,5,2.50,\n");
        LoadReport report = fixture.load();
        assertThat(report.exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
        assertThat(report.sentence()).isEqualTo("Nothing to load: every file was loaded before");
        assertThat(report.counts()).containsEntry("files_skipped", 2L);
        assertThatTable(warehouse, "ops.file").hasRows(1);
    }

    @Test
    void letsTheLastFileByNameWin(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders_2.csv", HEADER + "O1,S1,7,2.50,\nO3,S1,1,1,\n")
                .file("orders_1.csv", HEADER + "O1,S1,5,2.50,\nO2,S1,3,1,\n");
        fixture.load();
        assertThat(fixture.rows("select order_id, qty_ordered, _file, _line from raw.sales_orders order by order_id"))
                .isEqualTo("O1,7,orders_2.csv,2; O2,3,orders_1.csv,3; O3,1,orders_2.csv,3");
    }

    @Test
    void keepsTheOriginOfARowThatDidNotChange(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders_1.csv", HEADER + "O1,S1,5,2.50,\n");
        fixture.load();
        fixture.file("orders_2.csv", HEADER + "O1,S1,5.0,2.5,\nO2,S1,1,1,\n").load();
        assertThat(fixture.rows("select order_id, _file from raw.sales_orders order by order_id"))
                .isEqualTo("O1,orders_1.csv; O2,orders_2.csv");
        assertThat(fixture.rows("select rows_by_table from ops.file where file_name = 'orders_2.csv'"))
                .isEqualTo("\"{\"\"sales_orders\"\": 1}\"");
    }

    @Test
    void leavesColumnsAloneThatTheContractDoesNotMap(TestWarehouse warehouse) {
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, customer_id) values ('O1', 'S1', 'C1')");
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", HEADER + "O1,S1,5,2.50,\n");
        fixture.load();
        assertThat(fixture.rows("select customer_id, qty_ordered from raw.sales_orders"))
                .isEqualTo("C1,5");
    }

    @Test
    void countsRepeatedRowsAsDuplicates(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "O1,S1,5,2.50,\nO2,S1,1,1,\nO1,S1,5.0,2.5,\n\nO1,S1,5,2.50,\n");
        LoadReport report = fixture.load();
        assertThat(report.counts())
                .containsEntry("lines_read", 5L)
                .containsEntry("rows_loaded", 2L)
                .containsEntry("rows_duplicate", 2L)
                .containsEntry("lines_blank", 1L);
        assertThat(fixture.rows("select order_id, _line from raw.sales_orders order by order_id"))
                .isEqualTo("O1,2; O2,3");
    }

    @Test
    void keepsARejectedRowOnceWhereRepeatedKeysAreSettledInASecondTry(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "O2,S1,x,1,\nO1,S1,5,1,\nO1,S1,5,1,\n");
        assertThat(fixture.load().counts()).containsEntry("rows_duplicate", 1L).containsEntry("rows_rejected", 1L);
        assertThat(fixture.rejects()).isEqualTo("orders.csv line 2, qty_ordered: expected an integer but found 'x'");
    }

    @Test
    void namesTheFirstLineThatSaysOtherwise(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "O1,S1,5,1,\nO1,S1,6,1,\nO1,S1,7,1,\n");
        fixture.load();
        assertThat(fixture.rejects()).startsWith("orders.csv line 2 contradicts line 3: same key");
    }

    @Test
    void rejectsAllRowsThatContradictEachOtherNamingBothLines(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "O1,S1,5,2.50,\nO2,S1,1,1,\nO1,S1,6,2.50,\nO1,S1,5,2.50,\n");
        LoadReport report = fixture.load();
        assertThat(report.counts()).containsEntry("rows_loaded", 1L).containsEntry("rows_rejected", 3L);
        assertThat(fixture.rejects())
                .isEqualTo(
                        "orders.csv line 2 contradicts line 4: same key in raw.sales_orders, expected the same values; "
                                + "orders.csv line 4 contradicts line 2: same key in raw.sales_orders, expected the same values; "
                                + "orders.csv line 5 contradicts line 4: same key in raw.sales_orders, expected the same values");
        assertThat(fixture.rows("select raw_text, reason from ops.rejected_row where line = 4"))
                .isEqualTo("\"O1,S1,6,2.50,\",conflicting_rows");
        assertThat(fixture.rows("select order_id from raw.sales_orders")).isEqualTo("O2");
    }

    @Test
    void feedsTwoTablesFromOneRow(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("lines", TWO_TARGETS)
                .file("lines.csv", "order,customer,sku,qty\nO1,C1,S1,5\nO1,C1,S2,6\nO1,C1,S2,6\nO2,C1,S1,x\n");
        LoadReport report = fixture.load();
        assertThat(report.counts())
                .containsEntry("rows_loaded", 2L)
                .containsEntry("rows_duplicate", 1L)
                .containsEntry("rows_rejected", 1L);
        assertThat(fixture.rows("select order_id, customer_id, _line from raw.order_headers"))
                .isEqualTo("O1,C1,2");
        assertThat(fixture.rows("select sku_id, qty_ordered, _line from raw.sales_orders order by sku_id"))
                .isEqualTo("S1,5,2; S2,6,3");
        assertThat(fixture.rows("select rows_by_table from ops.file"))
                .isEqualTo("\"{\"\"sales_orders\"\": 2, \"\"order_headers\"\": 1}\"");
    }

    @Test
    void rejectsALineThatContradictsAnotherInEitherTable(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("lines", TWO_TARGETS)
                .file("lines.csv", "order,customer,sku,qty\nO1,C1,S1,5\nO1,C2,S2,6\nO2,C1,S1,1\n");
        assertThat(fixture.load().counts()).containsEntry("rows_rejected", 2L).containsEntry("rows_loaded", 1L);
        assertThat(fixture.rows("select order_id from raw.sales_orders")).isEqualTo("O2");
        assertThat(fixture.rows("select order_id from raw.order_headers")).isEqualTo("O2");
    }

    @Test
    void reportsFilesThatNoContractKnowsAndIgnoresUnfinishedOnes(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER)
                .file("oders.csv", "x")
                .file(".orders_hidden.csv", "x")
                .file("orders.csv.tmp", "x");
        assertThat(fixture.load().counts()).containsEntry("files_unmatched", 1L).containsEntry("files_loaded", 1L);
    }

    @Test
    void needsTheFilesOfRequiredSources(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "required: true\n");
        assertThatThrownBy(fixture::load)
                .isInstanceOf(InputMissing.class)
                .hasMessage("Required files are missing in " + fixture.landing
                        + ": expected orders [orders*.csv]. Try again when they have arrived");
    }

    @Test
    void needsALandingFolder(TestWarehouse warehouse) throws Exception {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder);
        Files.delete(fixture.landing);
        assertThatThrownBy(fixture::load)
                .isInstanceOf(InputMissing.class)
                .hasMessage("Landing folder " + fixture.landing + " is missing. Set INFULL_LANDING or --landing");
    }

    @Test
    void refusesAFileThatTwoSourcesClaim(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract(
                        "everything",
                        LoadFixture.ORDERS_CONTRACT
                                .replace("source: orders", "source: everything")
                                .replace("orders*.csv", "*.csv"))
                .file("orders.csv", HEADER);
        assertThatThrownBy(fixture::load)
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("File orders.csv belongs to several sources: expected one but found [everything, orders]. "
                        + "Narrow their file patterns");
    }

    static final String TWO_TARGETS = """
            source: lines
            description: One row per order line, with the head of its order repeated.
            files: "lines*.csv"
            format: csv
            targets:
              - table: order_headers
                key: order_id
                columns:
                  order_id: {from: order, type: text, required: true}
                  customer_id: {from: customer, type: text}
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: reject
                columns:
                  order_id: {from: order, type: text, required: true}
                  sku_id: {from: sku, type: text, required: true}
                  qty_ordered: {from: qty, type: integer}
            """;

    @Test
    void saysWhoHoldsATableInsteadOfWaiting(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", HEADER + "O1,S1,5,2.50,\n");
        warehouse.database().undone(person -> {
            person.execute("insert into raw.sales_orders (order_id, sku_id) values ('O9', 'S9')");
            assertThatThrownBy(fixture::load)
                    .isInstanceOf(TransientFault.class)
                    .hasMessageContaining("raw.sales_orders is held by ")
                    .hasMessageContaining("End that transaction, then load again");
            return null;
        });
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
    }
}
