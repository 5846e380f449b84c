package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.ExitCode;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Keys that are narrower than the rows: a product twice in an order that has no line numbers. */
@DatabaseTest
class SameKeyTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;

    @TempDir
    private Path folder;

    @Test
    void numbersRowsInTheOrderOfTheFile(TestWarehouse warehouse) {
        LoadFixture fixture = declared(warehouse, "number");
        LoadReport report = load(fixture, "orders_1.csv", "O1,A,50,1,\nO2,A,1,1,\nO1,A,50,1,\nO1,A,7,2,\n");
        assertThat(report.counts()).containsEntry("rows_loaded", 4L).containsEntry("rows_duplicate", 0L);
        assertThat(live(fixture)).isEqualTo("O1,1,50,2,f; O1,2,50,4,f; O1,3,7,5,f; O2,1,1,3,f");
    }

    @Test
    void changesNothingWhenTheSameRowsComeAgain(TestWarehouse warehouse) {
        LoadFixture fixture = declared(warehouse, "number");
        load(fixture, "orders_1.csv", "O1,A,50,1,\nO1,A,70,1,\n");
        load(fixture, "orders_2.csv", "O9,A,1,1,\nO1,A,50,1,\nO1,A,70,1,\n");
        assertThat(live(fixture)).isEqualTo("O1,1,50,2,f; O1,2,70,3,f; O9,1,1,2,f");
    }

    @Test
    void takesWhatALaterFileSaysOfAKeyAsAllOfIt(TestWarehouse warehouse) {
        LoadFixture fixture = declared(warehouse, "number");
        load(fixture, "orders_1.csv", "O1,A,1,1,\nO1,A,2,1,\nO1,A,3,1,\nO2,A,4,1,\nO2,A,5,1,\n");
        LoadReport report = load(fixture, "orders_2.csv", "O1,A,9,1,\nO1,A,2,1,\n");
        assertThat(report.counts()).containsEntry("rows_deleted", 1L);
        assertThat(live(fixture)).isEqualTo("O1,1,9,2,f; O1,2,2,3,f; O2,1,4,5,f; O2,2,5,6,f");
        load(fixture, "orders_3.csv", "O1,A,9,1,\nO1,A,2,1,\nO1,A,8,1,\n");
        assertThat(live(fixture)).startsWith("O1,1,9,2,f; O1,2,2,3,f; O1,3,8,4,f;");
    }

    @Test
    void takesNoRowAwayWhileOneOfTheFileIsRejected(TestWarehouse warehouse) {
        LoadFixture fixture = declared(warehouse, "number");
        load(fixture, "orders_1.csv", "O1,A,1,1,\nO1,A,2,1,\n");
        load(fixture, "orders_2.csv", "O1,A,9,1,\nO1,A,two,1,\n");
        assertThat(live(fixture)).isEqualTo("O1,1,9,2,f; O1,2,2,3,f");
    }

    @Test
    void addsNothingToAKeyOfALaterFile(TestWarehouse warehouse) {
        LoadFixture fixture = declared(warehouse, "number");
        load(fixture, "orders_2.csv", "O1,A,9,1,\n");
        LoadReport report = load(fixture, "orders_1.csv", "O1,A,1,1,\nO1,A,2,1,\nO3,A,3,1,\n");
        assertThat(report.counts()).containsEntry("rows_outdated", 2L);
        assertThat(live(fixture)).isEqualTo("O1,1,9,2,f; O3,1,3,4,f");
    }

    @Test
    void marksPartsOfALineWhoseQuantitiesAreAddedUp(TestWarehouse warehouse) {
        LoadFixture fixture = declared(warehouse, "sum");
        load(fixture, "orders_1.csv", "O1,A,30,1,\nO1,A,70,1,\nO2,A,5,1,\n");
        assertThat(live(fixture)).isEqualTo("O1,1,30,2,t; O1,2,70,3,t; O2,1,5,4,t");
        load(fixture, "orders_2.csv", "O1,A,100,1,\nO2,A,5,1,\nO2,A,6,1,\n");
        assertThat(live(fixture)).isEqualTo("O1,1,100,2,t; O2,1,5,4,t; O2,2,6,4,t");
    }

    @Test
    void addsUpNoRowsThatDifferInMoreThanQuantities(TestWarehouse warehouse) {
        LoadFixture fixture = declared(warehouse, "sum");
        load(fixture, "orders_1.csv", "O1,A,30,1,\nO1,A,70,2,\nO2,A,5,1,\nO2,A,5,1,\n");
        assertThat(live(fixture)).isEqualTo("O2,1,5,4,t; O2,2,5,5,t");
        assertThat(fixture.rejects())
                .contains("orders_1.csv line 2 contradicts line 3: same key in raw.sales_orders")
                .contains("expected the same values but for quantities, since same_key: sum adds them up");
    }

    @Test
    void refusesAFileWhoseRowsMayBeBusinessRows(TestWarehouse warehouse) {
        LoadFixture fixture = undeclared(warehouse);
        LoadReport report = load(fixture, "orders_1.csv", "O1,A,30,1,\nO2,A,1,1,\nO1,A,70,1,\nO1,A,71,1,\n");
        assertThat(report.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(live(fixture)).isEmpty();
        assertThat(report.sentence())
                .contains("Rows of orders_1.csv have the same key and differ: line 4 has the key of line 2 in "
                        + "raw.sales_orders (2 such rows)")
                .contains("same_key: number (rows of their own), sum (parts of one row, whose quantities are added "
                        + "up), or reject (mistakes)");
    }

    @Test
    void namesEqualRowsThatMayBeBusinessRows(TestWarehouse warehouse) {
        String rows = "O1,A,30,1,\nO2,A,1,1,\nO1,A,30,1,\nO2,A,1,1,\n";
        CommandRun run = command(warehouse, undeclared(warehouse), rows);
        assertThat(run.result().get("rows_duplicate").asInt()).isEqualTo(2);
        JsonNode event = run.events("rows_repeated").get(0);
        assertThat(event.get("level").asString()).isEqualTo("WARN");
        assertThat(event.get("message").asString())
                .isEqualTo("Took 2 rows of orders_1.csv for duplicates in raw.sales_orders: lines [4, 5] are equal to "
                        + "earlier ones. If they are business rows, say so in the contract: same_key: number, or sum. "
                        + "If not: same_key: reject");
    }

    @Test
    void saysNothingOfEqualRowsThatAreDeclared(TestWarehouse warehouse) {
        LoadFixture fixture = declared(warehouse, "reject");
        CommandRun run = command(warehouse, fixture, "O1,A,30,1,\nO1,A,30,1,\nO2,A,1,1,\nO2,A,2,1,\n");
        assertThat(run.events("rows_repeated")).isEmpty();
        assertThat(live(fixture)).isEqualTo("O1,1,30,2,f");
        assertThat(fixture.rows("select line, reason from ops.rejected_row order by line"))
                .isEqualTo("4,conflicting_rows; 5,conflicting_rows");
    }

    @Test
    void comparesWhatIsAppendedRowByRow(TestWarehouse warehouse) {
        LoadFixture fixture = declared(warehouse, "number", "mode: append\n");
        load(fixture, "orders_1.csv", "O1,A,1,1,\nO1,A,2,1,\n");
        LoadReport report = load(fixture, "orders_2.csv", "O1,A,1,1,\nO1,A,3,1,\nO1,A,4,1,\n");
        assertThat(report.counts()).containsEntry("rows_duplicate", 1L).containsEntry("rows_rejected", 1L);
        assertThat(live(fixture)).isEqualTo("O1,1,1,2,f; O1,2,2,3,f; O1,3,4,4,f");
    }

    @Test
    void marksRowsThatASnapshotLacks(TestWarehouse warehouse) {
        LoadFixture fixture = declared(warehouse, "number", "mode: snapshot\n");
        load(fixture, "orders_1.csv", "O1,A,1,1,\nO1,A,2,1,\nO2,A,3,1,\n");
        load(fixture, "orders_2.csv", "O1,A,1,1,\nO2,A,3,1,\n");
        assertThat(live(fixture)).isEqualTo("O1,1,1,2,f; O2,1,3,4,f");
    }

    @Test
    void refusesChoicesThatCannotBe(TestWarehouse warehouse) {
        assertRefused(
                declared(warehouse, "sum", "mode: append\n"),
                "same_key: sum is for mode: upsert or snapshot. What is appended never changes");
        String required = LoadFixture.ORDERS_CONTRACT.replace("type: date}", "type: date, required: true}");
        assertRefused(
                new LoadFixture(warehouse, folder)
                        .contract("orders", with(required, "number") + "order: {by: field, column: order_date}\n"),
                "order: by: field is for targets with one row of a key");
        assertRefused(
                new LoadFixture(warehouse, folder)
                        .contract(
                                "orders",
                                with(SnapshotTest.CONTRACT, "number").replace("customers\ndesc", "orders\ndesc")),
                "raw.customers keeps one: expected same_key: reject, or none");
        assertRefused(
                new LoadFixture(warehouse, folder)
                        .contract(
                                "orders",
                                with(LoadFixture.ORDERS_CONTRACT, "sum")
                                        .replace("qty_ordered", "line_status")
                                        .replace("type: integer", "type: text")),
                "same_key: sum adds up quantities: expected a column of raw.sales_orders like qty_ordered");
        assertRefused(declared(warehouse, "first"), "expected one of [number, reject, sum]");
    }

    private void assertRefused(LoadFixture fixture, String problem) {
        fixture.file("orders_1.csv", HEADER);
        assertThatThrownBy(fixture::load).hasMessageContaining(problem);
    }

    private LoadFixture declared(TestWarehouse warehouse, String sameKey, String... more) {
        return new LoadFixture(warehouse, folder)
                .contract("orders", with(LoadFixture.ORDERS_CONTRACT, sameKey) + String.join("", more));
    }

    private LoadFixture undeclared(TestWarehouse warehouse) {
        return new LoadFixture(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT.replace("    same_key: reject\n", ""));
    }

    private static String with(String contract, String sameKey) {
        String undeclared = contract.replace("    same_key: reject\n", "");
        return undeclared.replace("    columns:", "    same_key: " + sameKey + "\n    columns:");
    }

    private static CommandRun command(TestWarehouse warehouse, LoadFixture fixture, String rows) {
        fixture.file("orders_1.csv", HEADER + rows);
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", fixture.sqlDir.toString());
        CommandRun run = CommandRun.of(variables, "load", "--landing", fixture.landing, "--pack", "test");
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run;
    }

    private static LoadReport load(LoadFixture fixture, String name, String rows) {
        return fixture.file(name, HEADER + rows).load();
    }

    /** Order, number, quantity, line of the file, and whether it is part of a line. */
    private static String live(LoadFixture fixture) {
        return fixture.rows("select order_id, _key_number, qty_ordered, _line, _is_added from raw.sales_orders "
                + "where _deleted_load_id is null order by order_id, _key_number");
    }
}
