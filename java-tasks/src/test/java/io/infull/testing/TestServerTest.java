package io.infull.testing;

import static io.infull.testing.TableAssert.assertThatTable;

import org.junit.jupiter.api.Test;

@DatabaseTest
class TestServerTest {

    @Test
    void givesEachTestAMigratedWarehouse(TestWarehouse warehouse) {
        assertThatTable(warehouse, "ops.published").hasRows(1);
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id) values ('O1', 'S1')");
        assertThatTable(warehouse, "ops.raw_change").hasRows(1);
    }
}
