package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.project.SingularCheck.LookedAt;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingularCheckReaderTest {

    @TempDir
    private Path folder;

    private ProjectFolder project;

    @BeforeEach
    void writeProject() {
        project = ProjectFolder.small(folder);
    }

    @Test
    void readsTheQueryAndWhatTheYmlSaysOfIt() {
        project.write("tests/orders_are_many.sql", "select * from fact_orders;\n")
                .write(
                        "tests/checks.yml",
                        "data_tests: [{name: orders_are_many, description: Why., config: {severity: warn}}]");

        SingularCheck check = project.read().checks().get(0);

        assertThat(check.name()).isEqualTo("orders_are_many");
        assertThat(check.sql()).isEqualTo("select * from fact_orders");
        assertThat(check.reads()).containsExactly("fact_orders");
        assertThat(check.description()).isEqualTo("Why.");
        assertThat(check.config().severity()).isEqualTo(Severity.warn);
    }

    @Test
    void refusesACheckThatBindsToNoModel() {
        project.write("tests/one_is_one.sql", "select 1 as one where 1 <> 1");
        assertRefused("Check one_is_one binds to no model: expected a query over models ("
                + project.file("tests/one_is_one.sql") + ")");
    }

    @Test
    void refusesACheckOfRawTables() {
        project.write("tests/raw_holds.sql", "select * from fact_orders inner join raw.sales_orders on true");
        assertRefused("Check raw_holds reads raw tables [sales_orders]: expected a query over models only ("
                + project.file("tests/raw_holds.sql") + ")");
    }

    @Test
    void refusesACheckThatNamesASchema() {
        project.write(
                "tests/it_holds.sql", "select * from fact_orders inner join analytics.fact_orders as old on true");
        assertRefused("Check it_holds names a schema in [analytics.fact_orders]: write models without a schema ("
                + project.file("tests/it_holds.sql") + ")");
    }

    @Test
    void suggestsTheModelThatWasMeant() {
        project.write("tests/it_holds.sql", "select * from fact_order");
        assertRefused("Check it_holds reads fact_order, which does not exist. Did you mean fact_orders?");
    }

    @Test
    void refusesAnEntryWithoutAQuery() {
        project.write("tests/checks.yml", "data_tests: [{name: it_holds}]");
        assertRefused("Check it_holds has no query: expected it_holds.sql in " + project.file("tests"));
    }

    @Test
    void refusesTwoEntriesOfOneCheck() {
        project.write("tests/it_holds.sql", "select * from fact_orders")
                .write("tests/checks.yml", "data_tests: [{name: it_holds}, {name: it_holds}]");
        assertRefused("Check it_holds has two entries, one of them in " + project.file("tests/checks.yml"));
    }

    @Test
    void refusesAnEmptyQuery() {
        project.write("tests/it_holds.sql", "-- to be written\n");
        assertThatThrownBy(project::read)
                .hasMessageStartingWith("Cannot read " + project.file("tests/it_holds.sql") + ": ");
    }

    @Test
    void refusesACheckNamedLikeAnother() {
        project.write("tests/not_null_fact_orders_qty.sql", "select * from fact_orders")
                .factOrders("columns: [{name: qty, data_tests: [not_null]}]");
        assertRefused("Two tests are called not_null_fact_orders_qty. Give one of them a name of its own");
    }

    @Test
    void readsOfWhichRowsTheOffendingOnesAreAShare() {
        project.write("tests/it_holds.sql", "select * from fact_orders")
                .write(
                        "tests/checks.yml",
                        "data_tests: [{name: it_holds, of: fact_orders, per: source_pack, config: {error_if: '>1%'}}]");
        assertThat(project.read().checks().get(0).lookedAt())
                .contains(new LookedAt(
                        "select * from fact_orders", new TreeSet<>(Set.of("fact_orders")), Optional.of("source_pack")));
    }

    @Test
    void refusesAShareOfNobodyKnowsWhat() {
        project.write("tests/it_holds.sql", "select * from fact_orders")
                .write("tests/checks.yml", "data_tests: [{name: it_holds, config: {warn_if: '>1%'}}]");
        assertRefused("Check it_holds judges by share and does not say of what: expected a model or a select as 'of' "
                + "beside its config (" + project.file("tests") + ")");
    }

    @Test
    void refusesGroupsOfNobodyKnowsWhat() {
        project.write("tests/it_holds.sql", "select * from fact_orders")
                .write("tests/checks.yml", "data_tests: [{name: it_holds, per: source_pack}]");
        assertRefused("Check it_holds is judged per source_pack and does not say of what: expected a model or a select "
                + "as 'of' beside it (" + project.file("tests") + ")");
    }

    @Test
    void suggestsTheModelThatAShareMeans() {
        project.write("tests/it_holds.sql", "select * from fact_orders")
                .write("tests/checks.yml", "data_tests: [{name: it_holds, of: fact_order}]");
        assertRefused("Check it_holds reads fact_order, which does not exist. Did you mean fact_orders?");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(project::read).hasMessage(message);
    }
}
