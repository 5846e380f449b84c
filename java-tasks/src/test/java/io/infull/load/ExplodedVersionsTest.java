package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.rejects.ReplayFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records with a list whose rows are ordered by a field: some of their rows may be outdated, while others stand. */
@DatabaseTest
class ExplodedVersionsTest {

    private static final String ROWS =
            "select order_id, sku_id, qty_ordered, _file, _line from raw.sales_orders order by 1, 2";

    @TempDir
    private Path folder;

    private LoadFixture fixture;
    private TestWarehouse warehouse;

    /** Ordered by the field at this path. */
    static String contract(String day) {
        return """
                source: orders
                description: One row per order line.
                files: ["orders*.json"]
                format: json_lines
                explode: items
                order: {by: field, column: order_date}
                reject_limit: {rows: 100, percent: 100, allow_all: true}
                targets:
                  - table: sales_orders
                    key: [order_id, sku_id, line_number]
                    same_key: reject
                    extra_columns: keep
                    columns:
                      order_id: {from: order, type: text, required: true}
                      sku_id: {from: items.sku, type: text, required: true}
                      qty_ordered: {from: items.qty, type: integer}
                      order_date: {from: DAY, type: date, required: true}
                """.replace("DAY", day);
    }

    @BeforeEach
    void contract(TestWarehouse database) {
        warehouse = database;
        fixture = new LoadFixture(warehouse, folder).contract("orders", contract("items.day"));
    }

    @Test
    void leaveTheLatestRowOfEachKeyInOneFile() {
        fixture.file(
                "orders.json",
                record("O1", "S1 1 3", "S2 1 1")
                        + record("O1", "S1 2 2", "S2 2 2")
                        + record("O1", "S1 3 1", "S2 3 1")
                        + record("O1", "S3 1 1", "S3 2 2"));
        assertThat(fixture.load().counts())
                .containsEntry("lines_read", 4L)
                .containsEntry("rows_loaded", 4L)
                .containsEntry("rows_outdated", 1L)
                .containsEntry("rows_duplicate", 0L)
                .containsEntry("rows_rejected", 0L);
        assertThat(fixture.rows(ROWS)).isEqualTo("O1,S1,1,orders.json,1; O1,S2,2,orders.json,2; O1,S3,2,orders.json,4");
    }

    @Test
    void leaveTheLatestRowOfEachKeyInWhateverFileItIs() {
        fixture.file("orders_1.json", record("O1", "S1 1 3", "S2 1 1")).load();
        assertThat(fixture.file("orders_2.json", record("O1", "S1 2 2", "S2 2 2") + record("O1", "S1 3 1"))
                        .load()
                        .counts())
                .containsEntry("rows_loaded", 2L)
                .containsEntry("rows_outdated", 1L);
        assertThat(fixture.rows(ROWS)).isEqualTo("O1,S1,1,orders_1.json,1; O1,S2,2,orders_2.json,1");
    }

    @Test
    void areDuplicatesWhereAllTheirRowsStandTwiceAndAreAsOld() {
        fixture.file(
                "orders.json",
                record("O1", "S1 1 1", "S2 1 2") + record("O1", "S2 1 2", "S1 1 1") + record("O1", "S2 1 2", "S1 1 0"));
        assertThat(fixture.load().counts())
                .containsEntry("rows_loaded", 2L)
                .containsEntry("rows_outdated", 1L)
                .containsEntry("rows_duplicate", 1L);
    }

    @Test
    void areRejectedWhereRowsAsOldContradictEachOther() {
        fixture.file(
                "orders.json",
                record("O1", "S1 1 3", "S2 1 1")
                        + record("O1", "S1 2 3")
                        + record("O1", "S1 3 2", "S2 2 0")
                        + record("O2", "S1 1 1", "S1 2 1"));
        fixture.load();
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 1 contradicts line 2: same key in raw.sales_orders, expected the same "
                        + "values; orders.json line 2 contradicts line 1: same key in raw.sales_orders, expected the "
                        + "same values; orders.json line 4 contradicts itself: two of its elements have the same key "
                        + "in raw.sales_orders, expected the same values");
        // What was rejected does not make anything outdated.
        assertThat(fixture.rows(ROWS)).isEqualTo("O1,S1,3,orders.json,3; O1,S2,2,orders.json,3");
    }

    @Test
    void areNotRejectedForWhatIsOutdatedAnyhow() {
        fixture.file(
                "orders.json",
                record("O1", "S1 1 1", "S2 1 1")
                        + record("O1", "S1 2 1")
                        + record("O1", "S1 3 2")
                        + record("O1", "S1 4 0"));
        assertThat(fixture.load().counts()).containsEntry("rows_rejected", 0L).containsEntry("rows_outdated", 2L);
        assertThat(fixture.rows(ROWS)).isEqualTo("O1,S1,3,orders.json,3; O1,S2,1,orders.json,1");
    }

    @Test
    void areRejectedWhereTheLaterRowIsOfARejectedRecord() {
        fixture.file(
                "orders.json",
                record("O1", "S1 1 1")
                        + record("O1", "S1 2 1")
                        + record("O1", "S1 3 2", "S2 1 1")
                        + record("O1", "S2 2 1"));
        assertThat(fixture.load().counts()).containsEntry("rows_rejected", 4L);
        assertThat(fixture.rows(ROWS)).isEmpty();
    }

    @Test
    void reviveWhatASnapshotOfAnotherSourceHadMarkedDeletedUnlessItIsLater() {
        String snapshot = contract("items.day")
                        .replace("order: {by: field, column: order_date}", "mode: snapshot")
                        .replace("source: orders", "source: all")
                        .replace("orders*", "all*")
                + "snapshot: {max_deleted_percent: 100}\n";
        fixture.contract("all", snapshot);
        fixture.file("all_1.json", record("O1", "S1 1 5", "S2 1 5")).load();
        fixture.file("all_2.json", record("O2", "S1 1 5")).load();
        fixture.file("orders.json", record("O1", "S1 2 6", "S2 2 4")).load();
        assertThat(fixture.rows("select order_id, sku_id, qty_ordered, _deleted_load_id is null "
                        + "from raw.sales_orders order by 1, 2"))
                .isEqualTo("O1,S1,2,t; O1,S2,1,f; O2,S1,1,t");
    }

    @Test
    void areAsOldAsTheySayWhenTheyAreMended() {
        ReplayFixture replay = new ReplayFixture(warehouse, folder);
        replay.landing.contract("lists", contract("items.day").replace("source: orders", "source: lists"));
        replay.landing
                .file("orders_1.json", record("O1", "S1 1 2", "S2 \"x\" 2"))
                .load();
        replay.landing.file("orders_2.json", record("O1", "S1 2 3", "S2 2 1")).load();
        assertThat(replay.export("--source", "lists")).isZero();
        replay.repair("\"\"x\"\"", "7");
        assertThat(replay.replay()).isZero();
        assertThat(replay.open()).isEmpty();
        assertThat(fixture.rows(ROWS)).isEqualTo("O1,S1,2,orders_2.json,1; O1,S2,7,repaired.csv,2");
    }

    /** @param items each as its sku, quantity and day of the month */
    private static String record(String order, String... items) {
        StringBuilder list = new StringBuilder();
        for (String item : items) {
            String[] parts = item.split(" ");
            list.append(list.isEmpty() ? "" : ", ")
                    .append("{\"sku\": \"%s\", \"qty\": %s, \"day\": \"2026-01-%02d\"}"
                            .formatted(parts[0], parts[1], 10 + Integer.parseInt(parts[2])));
        }
        return "{\"order\": \"%s\", \"items\": [%s]}%n".formatted(order, list);
    }
}
