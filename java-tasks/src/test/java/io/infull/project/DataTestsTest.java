package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataTestsTest {

    @TempDir
    private Path folder;

    @Test
    void readsTestsAsDbtWritesThem() {
        ProjectFolder project = ProjectFolder.small(folder).factOrders("""
                columns:
                  - name: order_id
                    data_tests:
                      - not_null
                      - relationships:
                          to: ref('stg_orders')
                          field: order_id
                          config: {severity: warn, where: "qty > 0", warn_if: ">10", error_if: ">= 100"}
                data_tests:
                  - unique_combination_of_columns: {combination_of_columns: [order_id, qty], name: key_is_unique}
                """);

        assertThat(project.read().dataTests())
                .containsExactlyInAnyOrder(
                        new DataTest(
                                "not_null_fact_orders_order_id",
                                "fact_orders",
                                Optional.of("order_id"),
                                new DataTest.NotNull(),
                                CheckConfig.USUAL,
                                origin(project, 6)),
                        new DataTest(
                                "relationships_fact_orders_order_id",
                                "fact_orders",
                                Optional.of("order_id"),
                                new DataTest.Relationships("stg_orders", "order_id"),
                                new CheckConfig(Severity.warn, "qty > 0", threshold(">10"), threshold(">=100")),
                                origin(project, 7)),
                        new DataTest(
                                "key_is_unique",
                                "fact_orders",
                                Optional.empty(),
                                new DataTest.UniqueCombination(List.of("order_id", "qty")),
                                CheckConfig.USUAL,
                                origin(project, 12)));
    }

    @Test
    void suggestsTheTestThatWasMeant() {
        assertRefused("not_nul", "Unknown test 'not_nul' in %s. Did you mean not_null?");
    }

    @Test
    void namesAnUnknownKeyOfATest() {
        assertRefused(
                "accepted_values: {values: [a], quote: false}",
                "Unknown key 'quote' of test accepted_values in %s. Known keys: [values]");
    }

    @Test
    void namesAnUnknownKeyOfAConfig() {
        assertRefused(
                "not_null: {config: {limit: 5}}",
                "Unknown key 'limit' of test not_null in %s. Known keys: [error_if, severity, warn_if, where]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted_values", "accepted_values: {values: []}", "accepted_values: {values: null}"})
    void refusesATestWithoutValues(String test) {
        assertRefused(test, "Test accepted_values in %s: 'values' is empty, so the test cannot fail. Fill it in");
    }

    @Test
    void refusesARelationWithoutAField() {
        assertRefused(
                "relationships: {to: stg_orders}",
                "Test relationships in %s: 'field' is empty, so the test cannot fail. Fill it in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"warn_if: '<0', error_if: '<0'", "severity: warn, warn_if: '<0'"})
    void refusesATestThatCannotFail(String config) {
        ProjectFolder project = withTest("not_null: {config: {" + config + "}}");
        assertThatThrownBy(project::read)
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("Check in " + origin(project, 6)
                        + " can never fail: no count of rows reaches warn_if <0 or error_if ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 100%", ">= 101%", "> 1% and < 0%"})
    void refusesAThresholdThatNoShareReaches(String threshold) {
        ProjectFolder project = withTest("not_null: {config: {error_if: '" + threshold + "'}}");
        assertThatThrownBy(project::read)
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("Never reached: error_if ")
                .hasMessageEndingWith(
                        " in " + origin(project, 6) + ". Rows are counted from 0, and a share is at most 100%");
    }

    @Test
    void refusesAConditionThatIsNone() {
        assertRefused(
                "not_null: {config: {error_if: many}}",
                "Cannot read error_if 'many' in %s: expected a condition like >10, > 1%% or > 10%% and > 20");
    }

    @Test
    void refusesAnUnknownSeverity() {
        assertRefused(
                "not_null: {config: {severity: fatal}}",
                "Unknown severity 'fatal' in %s. Known severities: [accept, error, warn]");
    }

    @Test
    void suggestsTheParentThatWasMeant() {
        ProjectFolder project = withTest("relationships: {to: stg_order, field: order_id}");
        assertThatThrownBy(project::read)
                .hasMessage("Test relationships_fact_orders_order_id relates to stg_order, which does not exist. "
                        + "Did you mean stg_orders?");
    }

    @Test
    void refusesTwoTestsOfOneName() {
        ProjectFolder project =
                ProjectFolder.small(folder).factOrders("columns: [{name: order_id, data_tests: [not_null, not_null]}]");
        assertThatThrownBy(project::read)
                .hasMessage("Two tests are called not_null_fact_orders_order_id. Give one of them a name of its own");
    }

    @Test
    void refusesAColumnTestOnAWholeModel() {
        ProjectFolder project = ProjectFolder.small(folder).factOrders("data_tests:\n  - not_null");
        assertThatThrownBy(project::read)
                .hasMessage("Unknown test 'not_null' in " + origin(project, 4)
                        + ". Known tests: [unique_combination_of_columns]");
    }

    private void assertRefused(String test, String message) {
        ProjectFolder project = withTest(test);
        assertThatThrownBy(project::read)
                .isInstanceOf(BadConfiguration.class)
                .hasMessage(message.formatted(origin(project, 6)));
    }

    private ProjectFolder withTest(String test) {
        return ProjectFolder.small(folder).factOrders("columns:\n  - name: order_id\n    data_tests:\n      - " + test);
    }

    private static String origin(ProjectFolder project, int line) {
        return project.file("models/marts/fact_orders.yml") + " line " + line;
    }

    private static Threshold threshold(String text) {
        return Threshold.parse(text).orElseThrow();
    }
}
