package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class AppendTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;

    @TempDir
    private Path folder;

    @Test
    void neverChangesARow(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "mode: append\n");
        fixture.file("orders_1.csv", HEADER + "O1,S1,1,1,\nO2,S1,1,1,\n").load();
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id) values ('O4', 'S1')");
        LoadReport report = fixture.file(
                        "orders_2.csv",
                        HEADER
                                + "O1,S1,1.0,1,\nO2,S1,2,1,\nO3,S1,3,1,\nO3,S1,3,1,\nO2,S1,2,1,\nO1,S1,1,1,\nO4,S1,4,1,\n")
                .load();
        assertThat(fixture.rows("select order_id, qty_ordered, _file, _line from raw.sales_orders order by order_id"))
                .isEqualTo("O1,1,orders_1.csv,2; O2,1,orders_1.csv,3; O3,3,orders_2.csv,4; O4,,,");
        assertThat(report.counts())
                .containsEntry("lines_read", 7L)
                .containsEntry("rows_loaded", 1L)
                .containsEntry("rows_duplicate", 3L)
                .containsEntry("rows_rejected", 3L);
        String expected = ": same key in raw.sales_orders, expected the same values, since mode append changes nothing";
        assertThat(fixture.rejects())
                .isEqualTo("orders_2.csv line 3 contradicts orders_1.csv line 3" + expected
                        + "; orders_2.csv line 6 contradicts orders_1.csv line 3" + expected
                        + "; orders_2.csv line 8 contradicts a row that no file brought" + expected);
        assertThat(fixture.rows("select distinct reason from ops.rejected_row")).isEqualTo("key_exists");
    }

    @Test
    void appendsToTwoTables(TestWarehouse warehouse) {
        LoadFixture fixture =
                new LoadFixture(warehouse, folder).contract("lines", LoaderTest.TWO_TARGETS + "mode: append\n");
        fixture.file("lines_1.csv", "order,customer,sku,qty\nO1,C1,S1,5\nO2,C1,S1,1\n")
                .load();
        LoadReport report = fixture.file("lines_2.csv", "order,customer,sku,qty\nO1,C1,S2,4\nO1,C1,S1,5\nO2,C2,S3,1\n")
                .load();
        assertThat(report.counts())
                .containsEntry("rows_loaded", 1L)
                .containsEntry("rows_duplicate", 1L)
                .containsEntry("rows_rejected", 1L);
        assertThat(fixture.rows("select order_id, sku_id from raw.sales_orders order by 1, 2"))
                .isEqualTo("O1,S1; O1,S2; O2,S1");
    }
}
