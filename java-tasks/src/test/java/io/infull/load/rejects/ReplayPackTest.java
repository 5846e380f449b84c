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

/** An export names the pack of its rows; {@code --pack} says which one the caller means. */
@DatabaseTest
class ReplayPackTest {

    @TempDir
    private Path folder;

    private ReplayFixture fixture;

    @BeforeEach
    void exportARow(TestWarehouse warehouse) throws IOException {
        fixture = new ReplayFixture(warehouse, folder);
        fixture.landing
                .file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,5,1,\nO2,S1,x2,1,\n")
                .load();
        // A pack with a source of the same name, whose contract would read other fields.
        Path other = Files.createDirectories(fixture.landing.sqlDir.resolve("sources/other"));
        Files.writeString(
                other.resolve("orders.yml"), LoadFixture.ORDERS_CONTRACT.replace("{from: qty,", "{from: price,"));
        fixture.export();
        fixture.repair("O2,S1,x2", "O2,S1,2");
    }

    @Test
    void readsTheContractOfThePackThatTheRowsName(TestWarehouse warehouse) {
        assertThat(fixture.replay("--pack", "test")).isZero();
        assertThat(fixture.landing.rows("select order_id, qty_ordered, _pack from raw.sales_orders order by order_id"))
                .isEqualTo("O1,5,test; O2,2,test");
        assertThat(fixture.open()).isEmpty();
    }

    @Test
    void refusesRowsOfAnotherPack(TestWarehouse warehouse) {
        assertThat(fixture.replay("--pack", "other")).isEqualTo(65);
        assertThat(fixture.lastLine())
                .contains("Cannot replay repaired.csv: expected rows of pack other, as --pack says, but found "
                        + "test/orders in column infull_source. Leave --pack out, or export the rows of that pack: "
                        + "infull rejects --pack other --export FILE. Nothing was loaded");
        assertUntouched(warehouse);
    }

    @Test
    void takesNoPlaceBesideThePacksForOne(TestWarehouse warehouse) throws IOException {
        Files.copy(
                fixture.landing.sqlDir.resolve("sources/test/orders.yml"),
                fixture.landing.sqlDir.resolve("orders.yml"));
        fixture.repair("test/orders", "../orders");
        assertThat(fixture.replay()).isEqualTo(78);
        assertThat(fixture.lastLine()).contains("Unknown pack '..'. Known packs: [other, test]");
        assertUntouched(warehouse);
    }

    @Test
    void listsAndExportsTheRowsOfAPack(TestWarehouse warehouse) throws IOException {
        assertThat(fixture.run("rejects", "--pack", "other", "--open", "--format", "json"))
                .isZero();
        assertThat(fixture.printed()).doesNotContain("orders.csv");
        assertThat(fixture.run("rejects", "--pack", "test", "--open", "--format", "json"))
                .isZero();
        assertThat(fixture.printed()).contains("orders.csv");
        Files.delete(fixture.export);
        assertThat(fixture.export("--pack", "other")).isEqualTo(99);
        assertThat(fixture.export("--pack", "test")).isZero();
        assertThat(Files.readString(fixture.export)).contains(",1,test/orders,");
    }

    private void assertUntouched(TestWarehouse warehouse) {
        assertThatTable(warehouse, "raw.sales_orders").hasRows(1);
        assertThat(fixture.open()).isEqualTo("orders.csv,3,not_an_integer");
    }
}
