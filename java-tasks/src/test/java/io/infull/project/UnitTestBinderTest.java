package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitTestBinderTest {

    private static final String YML = "models/marts/unit_tests.yml";

    @TempDir
    private Path folder;

    @Test
    void readsValuesAsTheyAreWritten() {
        UnitTest test = project("""
                given:
                  - input: ref('stg_orders')
                    rows: [{order_id: O1, qty: 1.50, day: 2026-01-05, open: true, note: null}]
                expect:
                  rows: [{order_id: "007"}]
                """).read().unitTests().get(0);

        assertThat(test.model()).isEqualTo("fact_orders");
        assertThat(test.given().get("stg_orders").get(0).keySet())
                .containsExactly("order_id", "qty", "day", "open", "note");
        assertThat(test.given().get("stg_orders").get(0).values())
                .containsExactlyElementsOf(Arrays.asList("O1", "1.50", "2026-01-05", "true", null));
        assertThat(test.expected().get(0)).containsEntry("order_id", "007");
    }

    @Test
    void refusesATestOfAnUnknownModel() {
        assertRefused(
                "model: fact_order\nexpect: {rows: [{a: 1}]}",
                "Unit test it_holds in %s is for model fact_order, which does not exist. Did you mean fact_orders?");
    }

    @Test
    void refusesInputsThatTheModelDoesNotRead() {
        assertRefused(
                "given: [{input: stg_order, rows: [{a: 1}]}]\nexpect: {rows: [{a: 1}]}",
                "Unit test it_holds in %s gives rows of stg_order, which fact_orders does not read. "
                        + "Did you mean stg_orders?");
    }

    @Test
    void refusesATestThatComparesNothing() {
        assertRefused(
                "given: [{input: stg_orders, rows: [{a: 1}]}]",
                "Unit test it_holds in %s compares nothing: give it rows, or rows to expect");
    }

    @Test
    void refusesAnExpectedRowThatNamesNoColumn() {
        assertRefused(
                "expect: {rows: [{}]}", "Unit test it_holds in %s expects a row without any column: name at least one");
    }

    @Test
    void refusesAnInputThatIsGivenTwice() {
        assertRefused(
                "given: [{input: stg_orders, rows: [{a: 1}]}, {input: stg_orders, rows: [{a: 2}]}]\n"
                        + "expect: {rows: [{a: 1}]}",
                "Unit test it_holds in %s gives rows of stg_orders twice: put them into one list");
    }

    @Test
    void refusesTwoTestsOfOneName() {
        ProjectFolder project = ProjectFolder.small(folder)
                .write(
                        YML,
                        "unit_tests:\n"
                                + "  - {name: it_holds, model: fact_orders, expect: {rows: [{a: 1}]}}\n".repeat(2));
        assertThatThrownBy(project::read)
                .hasMessage("Two tests are called it_holds. Give one of them a name of its own");
    }

    @Test
    void refusesATestWithoutAName() {
        ProjectFolder project =
                ProjectFolder.small(folder).write(YML, "unit_tests: [{model: fact_orders, expect: {rows: [{a: 1}]}}]");
        assertThatThrownBy(project::read)
                .hasMessage("A unit test of fact_orders in " + project.file(YML) + " has no name: give it one");
    }

    private void assertRefused(String test, String message) {
        ProjectFolder project = project(test);
        assertThatThrownBy(project::read).hasMessage(message.formatted(project.file(YML)));
    }

    private ProjectFolder project(String test) {
        List<String> model = test.contains("model:") ? List.of() : List.of("model: fact_orders\n");
        return ProjectFolder.small(folder)
                .write(YML, "unit_tests:\n  - name: it_holds\n" + (String.join("", model) + test).indent(4));
    }
}
