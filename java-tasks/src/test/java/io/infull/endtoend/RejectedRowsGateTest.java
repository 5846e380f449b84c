package io.infull.endtoend;

import static io.infull.endtoend.FewOrders.ORDERS;
import static io.infull.endtoend.FewOrders.order;
import static io.infull.endtoend.FewOrders.shipment;
import static io.infull.endtoend.FewOrders.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were rejected and not repaired: a warning, and a refusal where they are many. */
@DatabaseTest
class RejectedRowsGateTest {

    @TempDir
    private Path landing;

    private CommandRun run(TestWarehouse warehouse, String orders, String... shipments) throws IOException {
        return new FewOrders(landing).run(warehouse, orders, shipments);
    }

    @Test
    void namesRowsThatWereRejectedAndNotRepaired(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("O1", 10, "open") + order("O2", 10, "open").replace(",10,", ",ten,"),
                shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).isZero();
        assertThat(stored(warehouse, "rejected_rows_are_repaired"))
                .startsWith("warned 1 of 2 rows (50 %) of source_pack=daxwellops, for example reject_id=")
                .endsWith("infull rejects --pack daxwellops --export rejected.csv");
    }

    @Test
    void refusesWhereManyRowsWereRejected(TestWarehouse warehouse) throws IOException {
        // No single file has more than its contract allows.
        for (int file = 0; file < 3; file++) {
            StringBuilder orders = new StringBuilder(ORDERS).append(order("F" + file, 10, "open"));
            for (int row = 0; row < 10; row++) {
                orders.append(order("X" + file + row, 10, "open").replace(",10,", ",ten,"));
            }
            Files.writeString(landing.resolve("sales_orders_" + file + ".csv"), orders);
        }

        CommandRun run = run(warehouse, order("O1", 10, "open"), shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).as(run.output()).isEqualTo(65);
        assertThat(run.message()).contains("[rejected_rows_are_repaired]");
    }
}
