package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.project.file.Materialization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {

    @TempDir
    private Path folder;

    private ProjectFolder project;

    @BeforeEach
    void writeProject() {
        project = ProjectFolder.small(folder);
    }

    @Test
    void readsModelsWithWhatTheyReadInDependencyOrder() {
        project.model("models/marts", "dim_a", "select * from fact_orders inner join run_parameters on true");

        Project read = project.read();

        assertThat(read.models().keySet()).containsSubsequence("stg_orders", "fact_orders", "dim_a");
        assertThat(read.models().keySet()).containsSubsequence("run_parameters", "dim_a");
        assertThat(read.model("dim_a").reads()).containsExactly("fact_orders", "run_parameters");
        assertThat(read.model("stg_orders").readsRaw()).containsExactly("sales_orders");
        assertThat(read.model("stg_orders").materialization()).isEqualTo(Materialization.VIEW);
        assertThat(read.model("fact_orders").isTable()).isTrue();
        assertThat(read.model("run_parameters").sql()).isEqualTo("select cast('2026-01-31' as date) as as_of_date");
    }

    @Test
    void doesNotTakeCommonTableExpressionsForModels() {
        project.write(
                "models/marts/fact_orders.sql",
                "with lines as (select * from stg_orders), stg_ghost as (select * from lines) select * from stg_ghost");

        assertThat(project.read().model("fact_orders").reads()).containsExactly("stg_orders");
    }

    @Test
    void readsWhatTheYmlSays() {
        project.factOrders("""
                description: One row per order.
                config: {materialized: view, unique_key: [order_id], meta: {title: Orders}, planner: {work_mem: 64MB}}
                columns: [{name: order_id, data_type: text, description: Its number.}]
                """);

        Model model = project.read().model("fact_orders");

        assertThat(model.notes().description()).isEqualTo("One row per order.");
        assertThat(model.materialization()).isEqualTo(Materialization.VIEW);
        assertThat(model.notes().key()).containsExactly("order_id");
        assertThat(model.notes().meta()).isEqualTo(Map.of("title", "Orders"));
        assertThat(model.notes().planner()).isEqualTo(Map.of("work_mem", "64MB"));
        assertThat(model.notes().columns()).containsExactly(new ColumnNote("order_id", "text", "Its number."));
    }

    @Test
    void namesFileAndLineOfAnUnknownKey() {
        project.factOrders("descripton: One row per order.");
        assertRefused("Unknown key 'descripton' in " + project.file("models/marts/fact_orders.yml")
                + " line 3. Known keys: [columns, config, data_tests, description, name]");
    }

    @Test
    void namesFileAndLineOfAKeyThatIsGivenTwice() {
        project.factOrders("description: a\ndescription: b");
        assertThatThrownBy(project::read)
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("Cannot read " + project.file("models/marts/fact_orders.yml") + " line 4: ")
                .hasMessageContaining("description");
    }

    @Test
    void suggestsTheModelThatWasMeant() {
        project.write("models/marts/fact_orders.sql", "select * from stg_order");
        assertRefused("Model fact_orders reads stg_order, which does not exist. Did you mean stg_orders?");
    }

    @Test
    void namesTheModelsOfACircle() {
        project.model("models/marts", "fact_a", "select * from fact_b")
                .model("models/marts", "fact_b", "select * from fact_a");
        assertRefused("Models read each other in a circle: fact_a -> fact_b -> fact_a. "
                + "Break it by moving the shared step into a model of its own");
    }

    @Test
    void namesOnlyTheModelsThatStandInTheCircle() {
        project.model("models/marts", "dim_first", "select * from fact_a")
                .model("models/marts", "fact_a", "select * from fact_b")
                .model("models/marts", "fact_b", "select * from fact_a");
        assertRefused("Models read each other in a circle: fact_a -> fact_b -> fact_a. "
                + "Break it by moving the shared step into a model of its own");
    }

    @Test
    void keepsRawTablesToStagingModels() {
        project.write("models/marts/fact_orders.sql", "select * from raw.sales_orders");
        assertRefused("Model fact_orders reads raw tables [sales_orders]: only staging models may. "
                + "Read the stg_ model instead (" + project.file("models/marts/fact_orders.sql") + ")");
    }

    @Test
    void keepsSchemasOutOfModels() {
        project.write("models/marts/fact_orders.sql", "select * from analytics.stg_orders");
        assertRefused("Model fact_orders names a schema in [analytics.stg_orders]: write models without a schema ("
                + project.file("models/marts/fact_orders.sql") + ")");
    }

    @Test
    void wantsAnEntryForEachText() {
        project.write("models/marts/fact_lonely.sql", "select 1 as a");
        assertRefused("Model fact_lonely has no entry: expected one in fact_lonely.yml beside "
                + project.file("models/marts/fact_lonely.sql") + " with a description and a key test");
    }

    @Test
    void wantsATextForEachEntry() {
        project.write("models/marts/fact_empty.yml", "models: [{name: fact_empty}]");
        assertRefused("Model fact_empty has no text: expected " + project.file("models/marts/fact_empty.sql")
                + " beside " + project.file("models/marts/fact_empty.yml"));
    }

    @Test
    void wantsThePrefixOfTheFolder() {
        project.write("models/marts/orders.yml", "models: [{name: orders}]");
        assertThatThrownBy(project::read)
                .hasMessageStartingWith("Model 'orders' in " + project.file("models/marts/orders.yml")
                        + ": names in models/marts start with [");
    }

    @Test
    void refusesTwoEntriesOfOneModel() {
        project.write("models/marts/more.yml", "models: [{name: fact_orders}]");
        assertRefused("Model fact_orders has two entries, one of them in " + project.file("models/marts/more.yml"));
    }

    @Test
    void refusesAnEmptyYml() {
        project.write("models/marts/nothing.yml", "models: []");
        assertRefused("Nothing in " + project.file("models/marts/nothing.yml") + ": expected models or unit_tests");
    }

    @Test
    void refusesAYmlWithoutAnyText() {
        project.write("models/marts/nothing.yml", "# later\n");
        assertThatThrownBy(project::read)
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("Cannot read " + project.file("models/marts/nothing.yml") + " line ");
    }

    @Test
    void pointsAtTheSqlThatItCannotRead() {
        project.write("models/marts/fact_orders.sql", "select *\nfrom stg_orders wher x = 1");
        assertRefused("Cannot read " + project.file("models/marts/fact_orders.sql") + ": line 2:22: unexpected 'x'");
    }

    @Test
    void pointsAtTheEndOfSqlThatIsUnfinished() {
        project.write("models/marts/fact_orders.sql", "select *\nfrom (select 1 as a");
        assertThatThrownBy(project::read)
                .hasMessageStartingWith("Cannot read " + project.file("models/marts/fact_orders.sql") + ": line 2:")
                .hasMessageEndingWith("the text ends unfinished");
    }

    @Test
    void takesTheSemicolonOffTheEnd() {
        project.write("models/marts/fact_orders.sql", "select * from stg_orders ;\n");
        assertThat(project.read().model("fact_orders").sql()).isEqualTo("select * from stg_orders");
    }

    @Test
    void refusesAnUnknownMaterialization() {
        project.factOrders("config: {materialized: incremental}");
        assertRefused("Unknown materialization 'incremental' of fact_orders in "
                + project.file("models/marts/fact_orders.yml") + ". Known materializations: [table, view]");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        project.factOrders("config: {materialized: incremental}\ncolumns: [{name: a, data_tests: [no_null]}]")
                .write("models/marts/fact_lonely.sql", "select 1 as a");
        assertThatThrownBy(project::read)
                .hasMessageStartingWith("3 problems:\n  - ")
                .hasMessageContaining("fact_lonely")
                .hasMessageContaining("'incremental'")
                .hasMessageContaining("Unknown test 'no_null'");
    }

    @Test
    void saysWhereAProjectWasExpected() {
        Path elsewhere = folder.resolve("elsewhere");
        assertThatThrownBy(() -> ProjectReader.read(elsewhere, ProjectFolder.AS_OF))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("No SQL project in " + elsewhere
                        + ": expected a folder with models, sources and migrations. Set INFULL_SQL_DIR");
    }

    @Test
    void suggestsTheModelWhenAskedForAnUnknownOne() {
        assertThatThrownBy(() -> project.read().model("fact_order"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Unknown model 'fact_order'. Did you mean fact_orders?");
    }

    @Test
    void givesModelsThatNobodyCanChange() {
        assertThatThrownBy(() -> project.read().models().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(project.read().dataTests()).isEqualTo(List.of());
    }

    private void assertRefused(String message) {
        assertThatThrownBy(project::read).isInstanceOf(BadConfiguration.class).hasMessage(message);
    }
}
