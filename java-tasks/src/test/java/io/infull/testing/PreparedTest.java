package io.infull.testing;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@StartsFrom(PreparedTest.OneOrder.class)
class PreparedTest {

    private static int made;

    static final class OneOrder implements StartsFrom.Start {

        @Override
        public void make(TestWarehouse warehouse, Path folder) throws IOException {
            made++;
            insertOrder(warehouse, 1);
            Files.writeString(folder.resolve("orders.csv"), "O1");
        }
    }

    static final class TwoOrders implements StartsFrom.Start {

        @Override
        public void make(TestWarehouse warehouse, Path folder) {
            insertOrder(warehouse, 1);
            insertOrder(warehouse, 2);
        }
    }

    private static void insertOrder(TestWarehouse warehouse, int number) {
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id) values ('O" + number + "', 'S1')");
    }

    @RepeatedTest(2)
    void givesEachTestACopyOfWhatIsMadeOnce(TestWarehouse warehouse, @TempDir Path folder) throws IOException {
        Prepared.copyFiles(OneOrder.class, folder);

        assertThatTable(warehouse, "raw.sales_orders").hasRows(1);
        assertThat(folder.resolve("orders.csv")).hasContent("O1");
        assertThat(made).isEqualTo(1);

        insertOrder(warehouse, 2);
        Files.writeString(folder.resolve("orders.csv"), "O2");
    }

    @Test
    @StartsFrom(TwoOrders.class)
    void takesTheStartOfATestBeforeThatOfItsClass(TestWarehouse warehouse) {
        assertThatTable(warehouse, "raw.sales_orders").hasRows(2);
    }
}
