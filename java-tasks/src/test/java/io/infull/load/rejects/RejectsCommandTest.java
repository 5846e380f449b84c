package io.infull.load.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.LoadFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class RejectsCommandTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;

    @TempDir
    private Path folder;

    private ReplayFixture fixture;

    @BeforeEach
    void rejectRows(TestWarehouse warehouse) {
        fixture = new ReplayFixture(warehouse, folder);
        fixture.landing
                .contract(
                        "returns",
                        LoadFixture.ORDERS_CONTRACT
                                .replace("source: orders", "source: returns")
                                .replace("orders*", "returns*"))
                .file("orders_1.csv", HEADER + "O1,S1,x,1,\nO2,S1,x,1,\nO3,S1,1,x,\n")
                .file("orders_2.csv", "sku,order,qty,price,day\nS1,O4,x,1,\n")
                .file("returns.csv", HEADER + "O5,S1,x,1,\n")
                .load();
    }

    @Test
    void listsThemByFileAndReason() {
        assertThat(fixture.run("rejects")).isZero();
        assertThat(fixture.printed().lines())
                .containsExactly(
                        "Source        File          File was  Reason          Rows  Open",
                        "------------  ------------  --------  --------------  ----  ----",
                        "test/returns  returns.csv   loaded    not_an_integer     1     1",
                        "test/orders   orders_2.csv  loaded    not_an_integer     1     1",
                        "test/orders   orders_1.csv  loaded    not_an_integer     2     2",
                        "test/orders   orders_1.csv  loaded    not_a_decimal      1     1");
    }

    @Test
    void filters() {
        fixture.run("rejects", "--source", "test/orders", "--file", "orders_1.csv", "--reason", "not_a_decimal");
        assertThat(fixture.printed().lines().skip(2))
                .containsExactly("test/orders  orders_1.csv  loaded    not_a_decimal     1     1");
        fixture.run("rejects", "--source", "returns");
        assertThat(fixture.printed().lines()).hasSize(3);
        fixture.run("rejects", "--source", "nothing");
        assertThat(fixture.printed()).isEqualTo("No rejected rows" + System.lineSeparator());
    }

    @Test
    void leavesOutWhatWasAnsweredWhenOnlyOpenOnesAreWanted() {
        fixture.export("--reason", "not_a_decimal");
        fixture.repair("1,x", "1,1").replay();
        fixture.run("rejects", "--file", "orders_1.csv");
        assertThat(fixture.printed()).containsPattern("not_a_decimal +1 +0");
        fixture.run("rejects", "--file", "orders_1.csv", "--open");
        assertThat(fixture.printed()).doesNotContain("not_a_decimal").containsPattern("not_an_integer +2 +2");
    }

    @Test
    void writesJson() {
        assertThat(fixture.run("rejects", "--format", "json", "--source", "returns"))
                .isZero();
        JsonNode first = JsonMapper.shared().readTree(fixture.printed()).get(0);
        assertThat(first.propertyNames())
                .containsExactly("pack", "source", "file", "file_state", "rejected_at", "reason", "rows", "open");
        assertThat(first.get("file").asString()).isEqualTo("returns.csv");
        assertThat(first.get("open").asLong()).isEqualTo(1);
    }

    @Test
    void exportsTheColumnsOfOneSourceAndOneHeaderOnly() {
        assertThat(fixture.export()).isEqualTo(78);
        assertThat(fixture.export("--source", "orders")).isEqualTo(78);
        assertThat(fixture.export.toFile()).doesNotExist();
        assertThat(fixture.export("--file", "orders_2.csv")).isZero();
        assertThat(fixture.repair("S1,O4,x", "S1,O4,4").replay()).isZero();
        assertThat(fixture.landing.rows("select order_id, sku_id, qty_ordered from raw.sales_orders"))
                .isEqualTo("O4,S1,4");
    }

    @Test
    void neverWritesOverRepairs() throws IOException {
        fixture.export("--source", "returns");
        Files.writeString(fixture.export, "hours of work");
        assertThat(fixture.export("--source", "returns")).isEqualTo(78);
        assertThat(fixture.export).hasContent("hours of work");
    }

    @Test
    void writesNoFileWhenNoRowIsOpen() {
        assertThat(fixture.export("--source", "nothing")).isEqualTo(99);
        assertThat(fixture.export.toFile()).doesNotExist();
    }

    @Test
    void saysThatTheDatabaseIsNoWarehouse() {
        try (TestWarehouse empty = TestServer.get().createEmptyDatabase()) {
            assertThat(new ReplayFixture(empty, folder).run("rejects")).isEqualTo(66);
        }
    }
}
