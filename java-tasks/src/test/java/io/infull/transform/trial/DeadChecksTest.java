package io.infull.transform.trial;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.project.ProjectReader;
import io.infull.project.board.BoardReader;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class DeadChecksTest {

    private static final String ALIVE = "select * from fact_lines where qty_ordered < 0 and exists ("
            + "select 1 from run_parameters where run_parameters.as_of_date >= fact_lines.as_of_date)";

    @TempDir
    private Path folder;

    @Test
    void refusesWhatNoRowCanFail(TestWarehouse warehouse) {
        TestProject.ofOrders(folder)
                .write("tests/nothing_is_false.sql", "select * from fact_lines where false")
                .write("tests/one_is_one.sql", "select * from fact_lines where qty_ordered < 0 and 1 = 2")
                .write("tests/the_date_is_set.sql", "select * from run_parameters where as_of_date is null")
                .write("tests/lines_are_alive.sql", ALIVE)
                .write("models/marts/fact_totals.yml", """
                        models:
                          - name: fact_totals
                            columns:
                              - name: qty
                                data_tests:
                                  - not_null: {config: {where: "Qty  is not null"}}
                                  - unique: {config: {where: 1 > 2}}
                                  - relationships: {to: ref('fact_totals'), field: qty}
                        """);
        Path tests = folder.resolve("tests");
        Path yml = folder.resolve("models/marts/fact_totals.yml");

        assertThatThrownBy(() -> tryOut(warehouse))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("6 problems:"
                        + told(
                                "Check nothing_is_false",
                                "a condition in it is the same for every row",
                                tests.resolve("nothing_is_false.sql"))
                        + told(
                                "Check one_is_one",
                                "a condition in it is the same for every row",
                                tests.resolve("one_is_one.sql"))
                        + told("Check the_date_is_set", "it reads no data", tests.resolve("the_date_is_set.sql"))
                        + told("Test unique_fact_totals_qty", "its where is the same for every row", yml + " line 7")
                        + told(
                                "Test not_null_fact_totals_qty",
                                "its where leaves out the rows that could fail",
                                yml + " line 6")
                        + told("Test relationships_fact_totals_qty", "it relates a column to itself", yml + " line 8"));
    }

    @Test
    void acceptsConditionsThatDifferBetweenRows(TestWarehouse warehouse) {
        TestProject.ofOrders(folder).write("tests/lines_are_alive.sql", ALIVE);

        assertThatCode(() -> tryOut(warehouse)).doesNotThrowAnyException();
    }

    private static String told(String check, String reason, Object place) {
        return "\n  - " + check + " can never fail, or always does: " + reason + " (" + place
                + "). Mend it or take it out";
    }

    private void tryOut(TestWarehouse warehouse) {
        Trial.of(
                warehouse.database().actingAs("infull_transformer"),
                ProjectReader.read(folder, Runs.AS_OF),
                BoardReader.all(folder));
    }
}
