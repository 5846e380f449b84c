package io.infull.source.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.BadConfiguration;
import io.infull.load.JsonListsTest;
import io.infull.load.LoadFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a contract may not say of the list whose elements become rows. */
@DatabaseTest
class ExplodeContractTest {

    private static final String START = "test/orders.yml: ";

    @TempDir
    private Path folder;

    @Test
    void refusesAListInDelimitedFiles(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "format: json_lines", "format: csv"))
                .isEqualTo(START + "explode is for JSON: expected format json_array or json_lines but found csv");
    }

    @Test
    void refusesAListOfWhichNothingIsTaken(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "explode: items", "explode: item"))
                .startsWith("2 problems:")
                .contains(
                        START + "explode: no column comes from item: expected from: item.<member>, or from: item where "
                                + "its elements are no objects")
                .contains(START + "explode: # is the number of the element: expected item.# but found [items.#]");
    }

    @Test
    void refusesAListWithoutAPath(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "explode: items", "explode: {when_empty: no_row}"))
                .isEqualTo(START + "explode: list is missing. Name the path of a list, like items");
    }

    @Test
    void refusesAListThatIsIgnored(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "explode: items", "explode: items\nignored_columns: [items, items.debug]"))
                .isEqualTo(START + "explode: items is ignored: take items out of ignored_columns");
    }

    @Test
    void refusesAnOrderByFieldOnlyInModesThatAreOrderedByFiles(TestWarehouse warehouse) {
        String ordered = JsonListsTest.CONTRACT.replace("type: integer}\n", "type: integer, required: true}\n")
                + "order: {by: field, column: qty_ordered}\n";
        assertThat(problem(warehouse, ordered)).isEqualTo("none");
        assertThat(problem(warehouse, ordered + "mode: snapshot\n"))
                .isEqualTo(START
                        + "order: by: field is for mode: upsert. What a snapshot lacks is missing since its file, "
                        + "and what is appended never changes: order their files, by: file_name or by: name_pattern");
    }

    @Test
    void refusesANumberThatIsNotThatOfTheElement(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "items.#", "items.product.#"))
                .isEqualTo(START + "explode: # is the number of the element: expected items.# but found "
                        + "[items.product.#]");
    }

    @Test
    void saysWhatToDoWithAListWithinAList(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "from: items.qty", "from: items.#.parts.#"))
                .isEqualTo(START + "explode: # is the number of the element: expected items.# but found "
                        + "[items.#.parts.#]. Members of the element are named without it: items.parts. A list among "
                        + "them makes no rows: name it in ignored_columns, or keep it with extra_columns: keep");
        assertThat(problem(warehouse, "explode: items", "explode: doc.items.#.parts"))
                .isEqualTo(START + "explode: doc.items.#.parts is a list within a list, and only one list of a record "
                        + "becomes rows: expected a path through objects, like doc.items. Name doc.items.parts in "
                        + "ignored_columns, or keep it with extra_columns: keep");
    }

    @Test
    void refusesElementsThatAreValuesAndObjects(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "items.product.sku", "items"))
                .isEqualTo(START + "explode: elements of items cannot be values and objects: expected columns from "
                        + "items, or from its members, but found [items, items.qty]");
    }

    @Test
    void namesWhatMayBecomeOfAnEmptyList(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "explode: items", "explode: {list: items, when_empty: skip}"))
                .isEqualTo("test/orders.yml line 5: Unknown when_empty 'skip': expected one of [no_row, reject]");
        assertThat(problem(warehouse, "explode: items", "explode: {list: items, if_empty: no_row}"))
                .isEqualTo("test/orders.yml line 5: Unknown key 'if_empty'. Known keys: [list, when_empty]");
    }

    private String problem(TestWarehouse warehouse, String good, String bad) {
        assertThat(JsonListsTest.CONTRACT).contains(good);
        return problem(warehouse, JsonListsTest.CONTRACT.replace(good, bad));
    }

    private String problem(TestWarehouse warehouse, String contract) {
        LoadFixture fixture = new LoadFixture(warehouse, folder).contract("orders", contract);
        try {
            fixture.load();
            return "none";
        } catch (BadConfiguration e) {
            return e.getMessage();
        }
    }
}
