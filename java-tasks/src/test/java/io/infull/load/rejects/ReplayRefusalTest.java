package io.infull.load.rejects;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.LoadFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class ReplayRefusalTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;

    @TempDir
    private Path folder;

    private ReplayFixture fixture;

    @BeforeEach
    void exportTwoRows(TestWarehouse warehouse) {
        fixture = new ReplayFixture(warehouse, folder);
        fixture.landing
                .file("orders.csv", HEADER + "O1,S1,5,1,\nO2,S1,x2,1,\nO3,S1,x3,1,\n")
                .load();
        fixture.export();
        fixture.repair("O2,S1,x2", "O2,S1,2").repair("O3,S1,x3", "O3,S1,3");
    }

    @Test
    void refusesRowsThatAnswerNothingKnown(TestWarehouse warehouse) {
        fixture.repair(",,1,test/orders", ",,77,test/orders").repair(",,2,test/orders", ",,,test/orders");
        assertRefused(
                warehouse,
                "Cannot replay repaired.csv: repaired.csv line 2 names rejected row 77, which test/orders does not have; "
                        + "repaired.csv line 3 names no rejected row: expected a number in infull_reject_id but found ''. "
                        + "Nothing was loaded");
    }

    @Test
    void refusesTwoAnswersToOneRow(TestWarehouse warehouse) {
        fixture.repair(",,2,test/orders", ",,1,test/orders");
        assertRefused(
                warehouse,
                "repaired.csv line 3 answers rejected row 1, as line 2 does: expected once. Nothing was loaded");
    }

    @Test
    void refusesAFileThatIsNoExport(TestWarehouse warehouse) {
        fixture.repair("infull_reject_id,", "reject,");
        assertRefused(warehouse, "File repaired.csv is no export of rejected rows: expected the columns [infull_");
        fixture.repair(text -> "");
        assertRefused(warehouse, "File repaired.csv is empty. Export the rows again with infull rejects --export");
        fixture.repair(text -> "\"never closed");
        assertRefused(warehouse, "File repaired.csv is not whole: ");
    }

    @Test
    void refusesAnExportThatWasCutOff(TestWarehouse warehouse) {
        fixture.repair(text -> text.substring(0, text.lastIndexOf("expected an integer")));
        assertRefused(warehouse, "File repaired.csv is not whole: ");
    }

    @Test
    void refusesAnExportThatIsNotUtf8(TestWarehouse warehouse) throws IOException {
        String text = Files.readString(fixture.export).substring(1).replace("O2,S1", "O2,Größe");
        Files.write(fixture.export, text.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(warehouse, "File repaired.csv is not UTF-8. Save it as CSV in UTF-8");
    }

    @Test
    void refusesAnExportWithoutAColumnOfTheContract(TestWarehouse warehouse) {
        fixture.repair("order,sku,", "order,stock,");
        assertRefused(
                warehouse,
                "Header mismatch in repaired.csv: expected [order, sku, qty, price, day] but found "
                        + "[order, stock, qty, price, day]. Nothing was loaded");
    }

    @Test
    void refusesRowsOfSeveralSources(TestWarehouse warehouse) {
        fixture.repair("2,test/orders", "2,test/other");
        assertRefused(
                warehouse,
                "Cannot replay repaired.csv: expected one source, like acme/orders, in column infull_source but found "
                        + "[test/orders, test/other]");
    }

    @Test
    void leavesTheRowsOfARefusedFileToTheFile(TestWarehouse warehouse) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < 11; row++) {
            rows.append("R").append(row).append(",S1,x,1,\n");
        }
        fixture.landing.file("orders_refused.csv", rows.toString()).load();
        assertThat(fixture.landing.rows("select count(*), count(*) filter (where is_open) from ops.reject"))
                .isEqualTo("13,2");
        fixture.repair(",,2,test/orders", ",,3,test/orders");
        assertRefused(
                warehouse, "line 3 is of orders_refused.csv, which was refused as a whole: mend that file and load it");
    }

    @Test
    void waitsForAFile() throws IOException {
        Files.delete(fixture.export);
        assertThat(fixture.replay()).isEqualTo(66);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after insert on raw.sales_orders for each row",
                "after insert on ops.file for each row",
                "after insert on ops.replayed_row for each row",
                "after update on ops.rejected_row for each row"
            })
    void losesNothingWhenItIsKilled(String when, TestWarehouse warehouse) {
        warehouse.execute("create function die() returns trigger language plpgsql security definer as "
                + "'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';"
                + "create trigger die " + when + " execute function die()");
        assertThat(fixture.replay()).isEqualTo(75);
        assertUntouched(warehouse);
        warehouse.execute("drop function die() cascade");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.landing.rows("select order_id, qty_ordered from raw.sales_orders order by order_id"))
                .isEqualTo("O1,5; O2,2; O3,3");
        assertThat(fixture.open()).isEmpty();
    }

    private void assertRefused(TestWarehouse warehouse, String message) {
        assertThat(fixture.replay()).isEqualTo(65);
        assertThat(fixture.lastLine()).contains(message);
        assertUntouched(warehouse);
    }

    private void assertUntouched(TestWarehouse warehouse) {
        assertThatTable(warehouse, "raw.sales_orders").hasRows(1);
        assertThatTable(warehouse, "ops.replayed_row").hasRows(0);
        assertThat(warehouse.value("select count(*) from ops.file where is_replay"))
                .isEqualTo("0");
        assertThat(fixture.open()).isEqualTo("orders.csv,3,not_an_integer; orders.csv,4,not_an_integer");
    }
}
