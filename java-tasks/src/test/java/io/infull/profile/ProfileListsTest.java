package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists in JSON that {@code profile} proposes to make rows of. */
@DatabaseTest
class ProfileListsTest {

    @TempDir
    private Path folder;

    private ProfileFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new ProfileFixture(warehouse, folder);
    }

    @Test
    void proposesTheLongestListOfObjects(TestWarehouse warehouse) {
        Path file = fixture.file("orders.json", """
                {"order_id": "O1", "tags": ["a", "b", "c", "d", "e"], "notes": [{"text": "x"}], "lines":
                """.stripTrailing() + """
                 [{"sku_id": "S1", "qty_ordered": 5, "tax": [1]}, {"sku_id": "S1", "qty_ordered": 2}]}
                {"order_id": "O2", "lines": [{"sku_id": "S2", "qty_ordered": 1}]}
                """);
        assertThat(fixture.profile(file).output())
                .contains(
                        "2 records. Every line is a guess",
                        "# each element of lines becomes a row: 3 in 2 records, at most 2 in one\nexplode: lines\n",
                        "description: \"One row per element of lines of orders.json.\"",
                        "order_id: {from: order_id, type: text, required: true}",
                        "line_number: {from: \"lines.#\", type: integer}",
                        "sku_id: {from: lines.sku_id, type: text, required: true}",
                        "is unique",
                        "# field tags holds lists that are not made to rows: it is ignored",
                        "ignored_columns: [tags, notes, lines.tax]")
                .doesNotContain("CHECK: 0");
        CommandRun load = fixture.loadAsProposed(file, UnaryOperator.identity());
        assertThat(load.exitCode()).as(load.message()).isZero();
        assertThat(warehouse.value("select string_agg(concat_ws(' ', order_id, line_number, sku_id, qty_ordered), "
                        + "'; ' order by order_id, line_number) from raw.sales_orders"))
                .isEqualTo("O1 1 S1 5; O1 2 S1 2; O2 1 S2 1");
    }

    @Test
    void offersToKeepWhatNoColumnTakesOfRecordAndElements(TestWarehouse warehouse) {
        Path file = fixture.file("orders.json", """
                {"order_id": "O1", "tags": ["a"], "lines": [{"sku_id": "S1", "tax": [1]}, {"sku_id": "S2", "colour": "red"}]}
                """);
        CommandRun load = fixture.loadAsProposed(file, contract -> contract.replace("# extra_columns", "extra_columns")
                .replaceAll("ignored_columns: .*", ""));
        assertThat(load.exitCode()).as(load.message()).isZero();
        assertThat(warehouse.value("select string_agg(concat(sku_id, ' ', _extra), '; ' order by sku_id) "
                        + "from raw.sales_orders"))
                .isEqualTo("S1 {\"tags\": [\"a\"], \"lines\": {\"tax\": [1]}}; "
                        + "S2 {\"tags\": [\"a\"], \"lines\": {\"colour\": \"red\"}}");
    }

    @Test
    void tellsOfRecordsWithoutElements() {
        Path file = fixture.file("orders.json", """
                {"order_id": "O1", "order": {"lines": [{"sku_id": "S1"}]}}
                {"order_id": "O2", "order": {"lines": []}}
                {"order_id": "O3"}
                """);
        assertThat(fixture.profile(file).output())
                .contains(
                        "# CHECK: 2 records have no element. They are rejected, unless explode is {list: order.lines, "
                                + "when_empty: no_row}\nexplode: order.lines\n");
    }

    @Test
    void takesNoListOfWhichAnElementIsNoObject() {
        Path file = fixture.file("orders.json", """
                {"order_id": "O1", "sku_id": "S1", "lines": [{"sku_id": "S1"}, null], "a.b": [{"x": 1}], "none": []}
                """);
        assertThat(fixture.profile(file).output())
                .contains("ignored_columns: [lines, a.b, none]")
                .doesNotContain("explode");
    }
}
