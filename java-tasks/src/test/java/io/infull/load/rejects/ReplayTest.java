package io.infull.load.rejects;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.LoadFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class ReplayTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;
    private static final String COLUMNS =
            "order,sku,qty,price,day,infull_reject_id,infull_source,infull_file,infull_line,"
                    + "infull_reason,infull_column,infull_message,infull_record";

    @TempDir
    private Path folder;

    private ReplayFixture fixture;

    @BeforeEach
    void rejectTwoRows(TestWarehouse warehouse) {
        fixture = new ReplayFixture(warehouse, folder);
        fixture.landing
                .file("orders.csv", HEADER + "O1,S1,5,1,\nO2,S1,five,1,\nO3,S1,7,1.005,2026-01-31\n")
                .load();
    }

    @Test
    void writesTheOriginalColumnsAndThenWhy() throws IOException {
        assertThat(fixture.export()).isZero();
        assertThat(Files.readString(fixture.export))
                .isEqualTo("\uFEFF" + COLUMNS + "\r\n"
                        + "O2,S1,five,1,,1,test/orders,orders.csv,3,not_an_integer,qty_ordered,"
                        + "\"orders.csv line 3, qty_ordered: expected an integer but found 'five'\",\r\n"
                        + "O3,S1,7,1.005,2026-01-31,2,test/orders,orders.csv,4,not_a_decimal,unit_price,"
                        + "\"orders.csv line 4, unit_price: expected a decimal(12,2) but found '1.005'\",\r\n");
        assertThat(Files.list(folder)).noneMatch(path -> path.toString().endsWith(".part"));
    }

    @Test
    void loadsRepairedRowsAndClosesWhatTheyAnswer(TestWarehouse warehouse) {
        fixture.export();
        fixture.repair("five", "5").repair("7,1.005", "7,1.01");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.lastLine()).contains("\"rows_loaded\":2", "\"rows_rejected\":0", "\"lines_read\":2");
        assertThat(fixture.landing.rows("select order_id, qty_ordered, unit_price, _file, _line from raw.sales_orders "
                        + "order by order_id"))
                .isEqualTo("O1,5,1,orders.csv,2; O2,5,1,repaired.csv,2; O3,7,1.01,repaired.csv,3");
        assertThat(fixture.open()).isEmpty();
        assertThat(fixture.landing.rows("select orders.order_id, reject.file_name, reject.line, "
                        + "reject.closed_by = orders._load_id from raw.sales_orders as orders "
                        + "inner join ops.replayed_row as replayed on orders._load_id = replayed.load_id "
                        + "and orders._line = replayed.line inner join ops.reject using (reject_id) order by order_id"))
                .isEqualTo("O2,orders.csv,3,t; O3,orders.csv,4,t");
        assertLedgerAddsUp(warehouse);
    }

    @Test
    void keepsOpenWhatIsStillWrongWithItsNewReason(TestWarehouse warehouse) {
        fixture.export();
        fixture.repair("O2,S1,five", "O2,,5").repair("7,1.005", "7,1.01");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.open()).isEqualTo("orders.csv,3,missing_value");
        assertThat(fixture.landing.rows("select message, original_text, raw_text from ops.reject where is_open"))
                .isEqualTo("\"repaired.csv line 2, sku_id: expected a value but found none\","
                        + "\"O2,S1,five,1,\",\"O2,,5,1,\"");
        assertLedgerAddsUp(warehouse);

        // The same file, repaired further: what it answered before is left alone.
        fixture.repair("O2,,5", "O2,S9,5");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.lastLine()).contains("\"lines_read\":1", "\"rows_loaded\":1");
        assertThat(fixture.landing.rows("select order_id, sku_id, _line from raw.sales_orders order by order_id"))
                .isEqualTo("O1,S1,2; O2,S9,2; O3,S1,3");
        assertThat(fixture.open()).isEmpty();
        assertLedgerAddsUp(warehouse);
    }

    @Test
    void exportsARowThatWasRejectedAgainAsItWasRepairedSoFar() throws IOException {
        fixture.export();
        fixture.repair("O2,S1,five", "O2,,5");
        fixture.replay();
        Files.delete(fixture.export);
        fixture.export("--reason", "missing_value");
        assertThat(Files.readString(fixture.export)).contains("\r\nO2,,5,1,,1,test/orders,orders.csv,3,missing_value,");
    }

    @Test
    void changesNothingTheSecondTime(TestWarehouse warehouse) {
        fixture.export();
        fixture.repair("five", "5").repair("7,1.005", "7,1.01").replay();
        String version = warehouse.value("select count(*) from ops.raw_change");
        assertThat(fixture.replay()).isEqualTo(99);
        assertThat(fixture.lastLine()).contains("Nothing to replay: every row of repaired.csv was answered before");
        assertThat(warehouse.value("select count(*) from ops.raw_change")).isEqualTo(version);
        assertThatTable(warehouse, "ops.file").hasRows(2);
    }

    @Test
    void endsAsRefusedWhenNothingWasRepaired(TestWarehouse warehouse) {
        fixture.export();
        assertThat(fixture.replay()).isEqualTo(65);
        assertThat(fixture.lastLine()).contains("Answered 0 rejected rows, rejected again 2");
        assertThat(fixture.open()).isEqualTo("orders.csv,3,not_an_integer; orders.csv,4,not_a_decimal");
        assertLedgerAddsUp(warehouse);
    }

    @Test
    void answersTheSameAfterTheContractWasMended(TestWarehouse warehouse) {
        fixture.export();
        fixture.replay();
        fixture.landing.contract(
                "orders", LoadFixture.ORDERS_CONTRACT.replace("type: integer", "type: integer, missing: [five]"));
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.open()).isEqualTo("orders.csv,4,not_a_decimal");
        assertThat(warehouse.value("select repairs from ops.file order by load_id desc"))
                .isEqualTo("{\"missing\": 1}");
    }

    @Test
    void rejectsRepairsThatContradictEachOther(TestWarehouse warehouse) {
        fixture.export();
        fixture.repair("five", "5").repair("O3,S1,7,1.005", "O2,S1,7,1.01");
        assertThat(fixture.replay()).isEqualTo(65);
        assertThat(fixture.open()).isEqualTo("orders.csv,3,conflicting_rows; orders.csv,4,conflicting_rows");
        assertThat(fixture.landing.rows("select raw_text from ops.reject order by reject_id"))
                .isEqualTo("\"O2,S1,5,1,\"; \"O2,S1,7,1.01,2026-01-31\"");
        assertLedgerAddsUp(warehouse);
    }

    @Test
    void countsIdenticalRepairsAsDuplicatesAndClosesBoth(TestWarehouse warehouse) {
        fixture.export();
        fixture.repair("O2,S1,five,1,", "O9,S1,5,1,").repair("O3,S1,7,1.005,2026-01-31", "O9,S1,5,1,");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.lastLine()).contains("\"rows_loaded\":1", "\"rows_duplicate\":1");
        assertThat(fixture.open()).isEmpty();
        assertLedgerAddsUp(warehouse);
    }

    @Test
    void countsAnAnsweredRowAsRejectedNoMore() {
        fixture.run("status");
        assertThat(fixture.printed())
                .contains("Rejected rows")
                .containsPattern("orders.csv +loaded +not_an_integer +1");
        fixture.export();
        fixture.repair("five", "5").replay();
        fixture.run("status");
        assertThat(fixture.printed())
                .doesNotContain("not_an_integer")
                .containsPattern("orders.csv +loaded +not_a_decimal +1");
    }

    private static void assertLedgerAddsUp(TestWarehouse warehouse) {
        assertThat(warehouse.value("select count(*) from ops.file where lines_read <> "
                        + "lines_loaded + lines_rejected + lines_duplicate + lines_skipped + lines_blank"))
                .isEqualTo("0");
        assertThat(warehouse.value("select count(*) from ops.file where lines_rejected <> "
                        + "(select count(*) from ops.rejected_row where rejected_row.load_id = file.load_id)"))
                .isEqualTo("0");
        assertThat(warehouse.value("select count(*) from ops.file where is_replay and lines_read - lines_blank <> "
                        + "(select count(*) from ops.replayed_row where replayed_row.load_id = file.load_id)"))
                .isEqualTo("0");
    }
}
