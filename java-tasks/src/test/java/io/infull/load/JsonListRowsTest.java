package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.rejects.ReplayFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a record whose rows meet others of the same keys: it is loaded or rejected as a whole. */
@DatabaseTest
class JsonListRowsTest {

    private static final String WITH_HEADERS = JsonListsTest.CONTRACT + """
              - table: order_headers
                key: [order_id]
                columns:
                  order_id: {from: order, type: text, required: true}
                  customer_id: {from: customer, type: text}
            """;

    @TempDir
    private Path folder;

    @Test
    void takesARecordForADuplicateOnlyWhenAllItsRowsAre(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, byKeyOfElement()).file("orders.json", """
                {"order": "O1", "items": [{"product": {"sku": "S1"}}, {"product": {"sku": "S2"}}]}
                {"order": "O1", "items": [{"product": {"sku": "S2"}}, {"product": {"sku": "S1"}}]}
                {"order": "O1", "items": [{"product": {"sku": "S1"}}, {"product": {"sku": "S3"}}]}
                {"order": "O2", "items": [{"product": {"sku": "S1"}}, {"product": {"sku": "S1"}}]}
                """);
        assertThat(fixture.load().counts()).containsEntry("rows_loaded", 3L).containsEntry("rows_duplicate", 1L);
        assertThat(fixture.rows(JsonListsTest.LINES)).isEqualTo("O1,,S1,,1; O1,,S2,,1; O1,,S3,,3; O2,,S1,,4");
    }

    @Test
    void refusesRecordsThatContradictEachOtherInOneElement(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, byKeyOfElement()).file("orders.json", """
                {"order": "O1", "items": [{"product": {"sku": "S1"}, "qty": 1}, {"product": {"sku": "S2"}}]}
                {"order": "O2", "items": [{"product": {"sku": "S1"}}]}
                {"order": "O1", "items": [{"product": {"sku": "S3"}}, {"product": {"sku": "S1"}, "qty": 2}]}
                {"order": "O3", "items": [{"product": {"sku": "S1"}, "qty": 1}, {"product": {"sku": "S1"}, "qty": 2}]}
                {"order": "O1", "items": [{"product": {"sku": "S2"}}]}
                """);
        assertThat(fixture.load().counts()).containsEntry("rows_loaded", 2L).containsEntry("rows_rejected", 3L);
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 1 contradicts line 3: same key in raw.sales_orders, expected the same "
                        + "values; orders.json line 3 contradicts line 1: same key in raw.sales_orders, expected the "
                        + "same values; orders.json line 4 contradicts itself: two of its elements have the same key "
                        + "in raw.sales_orders, expected the same values");
        assertThat(fixture.rows(JsonListsTest.LINES)).isEqualTo("O1,,S2,,5; O2,,S1,,2");
    }

    @Test
    void repeatsTheRecordForATargetThatTakesNothingOfTheElements(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, WITH_HEADERS).file("orders.json", """
                {"order": "O1", "customer": "C1", "items": [{"product": {"sku": "S1"}}, {"product": {"sku": "S2"}}]}
                {"order": "O2", "customer": "C2", "items": [{"product": {"sku": "S1"}}]}
                {"order": "O1", "customer": "C1", "items": [{"product": {"sku": "S1"}}, {"product": {"sku": "S2"}}]}
                {"order": "O2", "customer": "C3", "items": [{"product": {"sku": "S1"}}]}
                """);
        assertThat(fixture.load().counts())
                .containsEntry("rows_loaded", 1L)
                .containsEntry("rows_duplicate", 1L)
                .containsEntry("rows_rejected", 2L);
        assertThat(fixture.rows("select order_id, customer_id, _line from raw.order_headers order by 1"))
                .isEqualTo("O1,C1,1");
        assertThat(fixture.rows(JsonListsTest.LINES)).isEqualTo("O1,1,S1,,1; O1,2,S2,,1");
    }

    @Test
    void refusesInAppendTheRecordOfWhichOneRowIsKnownOtherwise(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, JsonListsTest.CONTRACT + "mode: append\n");
        fixture.file("orders_1.json", JsonListsTest.line("O1", 1, 2) + JsonListsTest.line("O2", 1))
                .load();
        LoadReport report = fixture.file(
                        "orders_2.json",
                        JsonListsTest.line("O1", 1, 3) + JsonListsTest.line("O2", 1) + JsonListsTest.line("O3", 1))
                .load();
        assertThat(report.counts())
                .containsEntry("rows_loaded", 1L)
                .containsEntry("rows_duplicate", 1L)
                .containsEntry("rows_rejected", 1L);
        assertThat(fixture.rejects())
                .isEqualTo("orders_2.json line 1 contradicts orders_1.json line 1: same key in raw.sales_orders, "
                        + "expected the same values, since mode append changes nothing");
        assertThat(fixture.rows(JsonListsTest.LINES)).isEqualTo("O1,1,S1,1,1; O1,2,S2,2,1; O2,1,S1,1,2; O3,1,S1,1,3");
    }

    @Test
    void marksElementsDeletedThatASnapshotLacks(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(
                warehouse,
                JsonListsTest.CONTRACT.replace("explode: items", JsonListsTest.EMPTY_ALLOWED) + "mode: snapshot\n");
        fixture.file(
                        "orders_1.json",
                        JsonListsTest.line("O1", 1, 2) + JsonListsTest.line("O2", 1) + JsonListsTest.line("O3", 1, 2))
                .load();
        LoadReport report = fixture.file(
                        "orders_2.json",
                        JsonListsTest.line("O1", 1) + JsonListsTest.line("O2") + JsonListsTest.line("O3", 1, 2))
                .load();
        assertThat(report.counts()).containsEntry("rows_deleted", 2L).containsEntry("rows_loaded", 3L);
        assertThat(fixture.rows("select order_id, line_number from raw.sales_orders "
                        + "where _deleted_load_id is not null order by 1"))
                .isEqualTo("O1,2; O2,1");
    }

    @Test
    void marksNothingDeletedWhereARecordWasRefusedForItsKeys(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, byKeyOfElement() + "mode: snapshot\n");
        fixture.file("orders_2.json", JsonListsTest.line("O1", 1, 2) + JsonListsTest.line("O1", 1, 3))
                .load();
        fixture.file("orders_1.json", JsonListsTest.line("O1", 1, 2) + JsonListsTest.line("O2", 1))
                .load();
        assertThat(fixture.rows("select is_whole from ops.file order by load_id"))
                .isEqualTo("f; t");
        assertThat(fixture.rows("select count(*) from raw.sales_orders where _deleted_load_id is null"))
                .isEqualTo("3");
    }

    @Test
    void countsARecordAsOutdatedWhereAllItsRowsAreKnownFromALaterFile(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, WITH_HEADERS);
        fixture.file("orders_2.json", JsonListsTest.line("O1", 2, 2)).load();
        LoadReport report = fixture.file(
                        "orders_1.json", JsonListsTest.line("O1", 1, 1) + JsonListsTest.line("O1", 1, 1, 1))
                .load();
        assertThat(report.counts()).containsEntry("rows_loaded", 2L).containsEntry("rows_outdated", 1L);
        assertThat(fixture.rows(JsonListsTest.LINES)).isEqualTo("O1,1,S1,2,1; O1,2,S2,2,1; O1,3,S3,1,2");
    }

    @Test
    void loadsARecordThatWasMended(TestWarehouse warehouse) {
        ReplayFixture replay = new ReplayFixture(warehouse, folder);
        LoadFixture fixture =
                replay.landing.contract("lists", JsonListsTest.CONTRACT.replace("source: orders", "source: lists"));
        fixture.file(
                        "orders.json",
                        JsonListsTest.line("O1", 1, 2)
                                + JsonListsTest.line("O2", 1, 2).replace("\"qty\":2", "\"qty\":\"x\""))
                .load();
        assertThat(fixture.rows(JsonListsTest.LINES)).isEqualTo("O1,1,S1,1,1; O1,2,S2,2,1");
        replay.export("--source", "lists");
        replay.repair("\"\"qty\"\":\"\"x\"\"", "\"\"qty\"\":7");
        assertThat(replay.replay()).isZero();
        assertThat(replay.open()).isEmpty();
        assertThat(fixture.rows(JsonListsTest.LINES)).isEqualTo("O1,1,S1,1,1; O1,2,S2,2,1; O2,1,S1,1,2; O2,2,S2,7,2");
    }

    private static String byKeyOfElement() {
        return JsonListsTest.CONTRACT.replace("      line_number: {from: items.#, type: integer}\n", "");
    }

    private LoadFixture fixture(TestWarehouse warehouse, String contract) {
        return new LoadFixture(warehouse, folder).contract("orders", contract);
    }
}
