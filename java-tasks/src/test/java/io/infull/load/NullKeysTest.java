package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column of a key that takes no value in some rows: two rows without it are of the same key. */
@DatabaseTest
class NullKeysTest {

    private static final String CONTRACT = LoadFixture.ORDERS_CONTRACT.replace(
            "      qty_ordered", "      line_number: {from: line, type: integer}\n      qty_ordered");
    private static final String HEADER = "order,sku,line,qty,price,day\n";
    private static final String FIRST = HEADER + "O1,S1,,1,,\nO1,S1,1,2,,\nO2,S1,,3,,\n";
    private static final String ROWS =
            "select order_id, line_number, qty_ordered, _deleted_load_id is null as live, _file "
                    + "from raw.sales_orders order by 1, 2 nulls first";

    @TempDir
    private Path folder;

    @Test
    void keepsTheLaterRow(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, "upsert");
        fixture.file("orders_2.csv", FIRST).load();
        LoadReport report = fixture.file("orders_1.csv", HEADER + "O1,S1,,7,,\nO1,S1,2,7,,\n")
                .load();
        assertThat(report.counts()).containsEntry("rows_outdated", 1L);
        fixture.file("orders_3.csv", HEADER + "O2,S1,,8,,\nO2,S1,,8,,\n").load();
        assertThat(fixture.rows(ROWS))
                .isEqualTo("O1,,1,t,orders_2.csv; O1,1,2,t,orders_2.csv; O1,2,7,t,orders_1.csv; "
                        + "O2,,8,t,orders_3.csv");
    }

    @Test
    void rejectsRowsThatContradictEachOther(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, "upsert");
        fixture.file("orders_1.csv", FIRST + "O1,S1,,9,,\n").load();
        assertThat(fixture.rejects()).startsWith("orders_1.csv line 2 contradicts line 5: same key");
        assertThat(fixture.rows(ROWS)).isEqualTo("O1,1,2,t,orders_1.csv; O2,,3,t,orders_1.csv");
    }

    @Test
    void appendsNoRowThatIsThere(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, "append");
        fixture.file("orders_1.csv", FIRST).load();
        LoadReport report = fixture.file("orders_2.csv", HEADER + "O1,S1,,1,,\nO2,S1,,4,,\nO3,S1,,5,,\n")
                .load();
        assertThat(report.counts())
                .containsEntry("rows_duplicate", 1L)
                .containsEntry("rows_rejected", 1L)
                .containsEntry("rows_loaded", 1L);
        assertThat(fixture.rejects()).startsWith("orders_2.csv line 3 contradicts orders_1.csv line 4: same key");
    }

    @Test
    void leavesRowsAloneThatHaveAValueWhereTheContractHasNoColumn(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "mode: append\n");
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, line_number, qty_ordered) "
                + "values ('O1', 'S1', 1, 9)");
        LoadReport report = fixture.file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,1,,\n")
                .load();
        assertThat(report.counts()).containsEntry("rows_loaded", 1L).containsEntry("rows_rejected", 0L);
        assertThat(fixture.rows("select line_number, qty_ordered from raw.sales_orders order by 2"))
                .isEqualTo(",1; 1,9");
    }

    @Test
    void marksDeletedWhatASnapshotLacks(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, "snapshot");
        fixture.file("orders_1.csv", FIRST).load();
        fixture.file("orders_2.csv", HEADER + "O1,S1,,1,,\nO2,S1,,3,,\n").load();
        assertThat(fixture.rows(ROWS)).isEqualTo("O1,,1,t,orders_1.csv; O1,1,2,f,orders_1.csv; O2,,3,t,orders_1.csv");
    }

    private LoadFixture fixture(TestWarehouse warehouse, String mode) {
        return new LoadFixture(warehouse, folder).contract("orders", CONTRACT + "mode: " + mode + "\n");
    }
}
