package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.load.file.ReadAgain;
import io.infull.source.landing.LocalLanding;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract was mended: files that were read under the old one are named, and read anew in their place. */
@DatabaseTest
class ReadAgainTest {

    private static final String MENDED = LoadFixture.ORDERS_CONTRACT.replace("same_key: reject", "same_key: number");
    private static final String FORGETFUL =
            MENDED.replace("      unit_price: {from: price, type: \"decimal(12,2)\"}\n", "")
                    + "ignored_columns: [price]\n";

    @TempDir
    private Path folder;

    private TestWarehouse warehouse;
    private LoadFixture fixture;

    @BeforeEach
    void fixture(TestWarehouse warehouse) {
        this.warehouse = warehouse;
        this.fixture = new LoadFixture(warehouse, folder);
    }

    @Test
    void namesFilesOfAnotherContractAndReadsThemAnew() {
        contract(FORGETFUL);
        load("orders_1.csv", "O1,A,5,1.50,\nO2,A,6,2.50,\n");
        contract(MENDED);
        CommandRun skipped = command();
        assertThat(skipped.exitCode()).isEqualTo(99);
        assertThat(skipped.message())
                .contains("every file was loaded before; 1 of these under another contract: load --again reads them");
        assertThat(skipped.events("contract_changed").get(0).get("message").asString())
                .startsWith(
                        "Loaded files of orders were read under another contract: 1, the newest are [orders_1.csv]");
        assertThat(prices()).isEqualTo("O1,5,; O2,6,");

        CommandRun again = command("--again");
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(prices()).isEqualTo("O1,5,1.5; O2,6,2.5");
        assertThat(fixture.rows("select state, lines_loaded, replaced_by from ops.file order by load_id"))
                .isEqualTo("replaced,2,2; loaded,2,");
        assertThat(command("--again").exitCode()).isEqualTo(99);
    }

    @Test
    void seesNoOtherContractInCommentsAndLimits() {
        contract(FORGETFUL);
        load("orders_1.csv", "O1,A,5,1.50,\n");
        contract("# A comment.\n"
                + FORGETFUL
                        .replace("One row per order line.", "Other words.")
                        .replace("\"orders*.csv\"", "\"orders_*.csv\""));
        assertThat(command().output()).contains("orders_1.csv").doesNotContain("another contract");
    }

    @Test
    void readsNamedFilesOnly() {
        contract(MENDED);
        load("orders_1.csv", "O1,A,5,1.50,\n");
        load("orders_2.csv", "O2,A,5,1.50,\n");
        assertThat(again("orders_2*").counts())
                .containsEntry("files_loaded", 1L)
                .containsEntry("files_skipped", 1L);
        assertThat(fixture.rows("select file_name, state from ops.file order by load_id"))
                .isEqualTo("orders_1.csv,loaded; orders_2.csv,replaced; orders_2.csv,loaded");
    }

    @Test
    void leavesNoRowUnderAKeyOfTheOldContract() {
        contract(MENDED.replace("from: sku,", "from: day,").replace("      order_date: {from: day, type: date}\n", "")
                + "ignored_columns: [sku]\n");
        load("orders_1.csv", "O1,A,5,1,2026-01-01\n");
        contract(MENDED);
        again("*");
        assertThat(fixture.rows("select order_id, sku_id from raw.sales_orders"))
                .isEqualTo("O1,A");
    }

    @Test
    void changesNothingOfLaterFiles() {
        contract(FORGETFUL);
        load("orders_1.csv", "O1,A,5,1,\nO2,A,5,2,\nO3,A,5,3,\n");
        contract(MENDED);
        load("orders_2.csv", "O1,A,9,9,\nO2,A,5,2,\n");
        again("orders_1*");
        assertThat(prices()).isEqualTo("O1,9,9; O2,5,2; O3,5,3");
    }

    @Test
    void keepsAFileAsItWasWhenTheNewContractRefusesIt() {
        contract(FORGETFUL);
        load("orders_1.csv", "O1,A,5,1.50,\n");
        contract(MENDED.replace("from: sku", "from: product"));
        assertThat(again("*").exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(prices()).isEqualTo("O1,5,");
        assertThat(fixture.rows("select state from ops.file order by load_id")).isEqualTo("loaded; refused");
    }

    @Test
    void rejectsLessWhenTheContractTakesMore() {
        contract(MENDED);
        load("orders_1.csv", "O1,A,5 pcs,1,\nO1,A,6,1,\nO2,A,x,1,\n");
        assertThat(open()).isEqualTo("2,O1; 4,O2");
        contract(MENDED.replace("type: integer}", "type: integer, repairs: [{strip_suffix: \" pcs\"}]}"));
        LoadReport report = again("*");
        assertThat(report.counts()).containsEntry("rows_loaded", 2L).containsEntry("rows_rejected", 1L);
        assertThat(open()).isEqualTo("4,O2");
        assertThat(fixture.rows("select _key_number, qty_ordered from raw.sales_orders order by 1"))
                .isEqualTo("1,5; 2,6");
        assertThat(fixture.rows("select order_id from raw.rejected_rows")).isEqualTo("O2");
    }

    @Test
    void marksWhatASnapshotLacksAnew() {
        contract(FORGETFUL + "mode: snapshot\n");
        load("orders_1.csv", "O1,A,5,1,\nO2,A,5,2,\n");
        load("orders_2.csv", "O1,A,5,1,\n");
        contract(MENDED + "mode: snapshot\n");
        LoadReport report = again("*");
        assertThat(report.exitCode()).as(report.sentence()).isEqualTo(ExitCode.DONE);
        assertThat(prices()).isEqualTo("O1,5,1");
        assertThat(fixture.rows("select order_id, unit_price, _deleted_load_id = (select max(load_id) from ops.file) "
                        + "from raw.sales_orders where _deleted_load_id is not null"))
                .isEqualTo("O2,2,t");
    }

    private void contract(String text) {
        fixture.contract("orders", text);
    }

    private void load(String name, String rows) {
        fixture.file(name, LoadFixture.ORDERS_HEADER + rows).load();
    }

    private LoadReport again(String pattern) {
        return new Loader(warehouse.database(), "test-run", fixture.sqlDir)
                .load(new LocalLanding(fixture.landing), "test", Optional.empty(), ReadAgain.named(pattern));
    }

    private CommandRun command(String... options) {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", fixture.sqlDir.toString());
        Object[] words = new Object[5 + options.length];
        System.arraycopy(new Object[] {"load", "--landing", fixture.landing, "--pack", "test"}, 0, words, 0, 5);
        System.arraycopy(options, 0, words, 5, options.length);
        return CommandRun.of(variables, words);
    }

    private String prices() {
        return fixture.rows("select order_id, qty_ordered, unit_price from raw.sales_orders "
                + "where _deleted_load_id is null order by order_id");
    }

    private String open() {
        return fixture.rows("select line, order_id from ops.reject where is_open order by line");
    }
}
