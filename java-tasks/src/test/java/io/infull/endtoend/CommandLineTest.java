package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestProject;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person or a scheduler is told when something around the command is wrong. */
@DatabaseTest
class CommandLineTest {

    private static final String SECRET = "correct-horse-battery";

    @TempDir
    private Path folder;

    private static Map<String, String> without(TestWarehouse warehouse, String... names) {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        for (String name : names) {
            variables.remove(name);
        }
        return variables;
    }

    private static Map<String, String> with(TestWarehouse warehouse, String name, String value) {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put(name, value);
        return variables;
    }

    @Test
    void listsEveryMissingSettingAtOnce(TestWarehouse warehouse) {
        Map<String, String> variables = without(warehouse, "INFULL_DB_URL", "INFULL_DB_PASSWORD", "INFULL_SQL_DIR");
        variables.put("INFULL_KEEP_PUBLICATIONS", "0");
        variables.put("INFULL_SQL_DIR", folder.resolve("nowhere").toString());

        CommandRun run = CommandRun.of(variables, "run");

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message())
                .contains("3 problems:")
                .contains("Missing settings: INFULL_DB_URL, INFULL_DB_PASSWORD.")
                .contains("INFULL_KEEP_PUBLICATIONS is 0, expected at least 1")
                .contains("No SQL project in " + folder.resolve("nowhere"));
    }

    @Test
    void neverRepeatsAUrlThatHoldsAPassword(TestWarehouse warehouse) {
        CommandRun run = CommandRun.of(
                with(warehouse, "INFULL_DB_URL", "jdbc:postgresql://localhost/x?password=" + SECRET), "transform");

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message()).startsWith("INFULL_DB_URL holds credentials");
        assertThat(run.output()).doesNotContain(SECRET);
    }

    @Test
    void readsThePasswordFromAFile(TestWarehouse warehouse) throws IOException {
        Path file = Files.writeString(
                folder.resolve("password"), warehouse.settings().password() + "\n");
        Map<String, String> variables = without(warehouse, "INFULL_DB_PASSWORD");
        variables.put("INFULL_DB_PASSWORD_FILE", file.toString());

        assertThat(CommandRun.of(variables, "transform").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "transform", "test", "publish", "rollback", "run", "status", "report"})
    void comesBackLaterWhenTheDatabaseIsDown(String command, TestWarehouse warehouse) {
        CommandRun run = CommandRun.of(with(warehouse, "INFULL_DB_URL", "jdbc:postgresql://localhost:1/x"), command);

        assertThat(run.exitCode()).isEqualTo(75);
    }

    @Test
    void asksForCredentialsThatWork(TestWarehouse warehouse) {
        CommandRun run = CommandRun.of(
                with(warehouse, "INFULL_DB_URL", warehouse.settings().url() + "_gone"), "test");

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message()).startsWith("Cannot log in to the database: ");
    }

    @Test
    void suggestsTheModelThatWasMeant(TestWarehouse warehouse) {
        CommandRun run = CommandRun.of(warehouse.variables(), "transform", "--select", "+fact_fulfilment");

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message()).startsWith("Unknown model 'fact_fulfilment'. Did you mean fact_fulfillment?");
    }

    @Test
    void namesThePacksWhenOneIsUnknown(TestWarehouse warehouse) {
        CommandRun run = CommandRun.of(warehouse.variables(), "load", "--pack", "daxwelops", "--landing", folder);

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message()).contains("Unknown pack 'daxwelops'", "daxwellops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../elsewhere", "a/b", "..", ".", "", "/etc"})
    void takesAPackForAFolderOfTheProject(String pack, TestWarehouse warehouse) {
        CommandRun run = CommandRun.of(warehouse.variables(), "load", "--pack", pack, "--landing", folder);

        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void namesTheModelAndTheFileOfAModelThatWrites(TestWarehouse warehouse) {
        TestServer.copyMigrations(folder);
        TestProject.ofOrders(folder)
                .mart(
                        "fact_writes",
                        "with gone as (\n    delete from raw.sales_orders returning *\n) select * from gone");

        CommandRun run = CommandRun.of(with(warehouse, "INFULL_SQL_DIR", folder.toString()), "transform");

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message())
                .startsWith("Cannot read " + folder.resolve("models/marts/fact_writes.sql")
                        + ": line 2: expected one select but found delete");
    }

    @Test
    void namesKeyFileAndLineWhenAYmlKeyIsUnknown(TestWarehouse warehouse) {
        TestProject project = TestProject.ofOrders(folder);
        project.write(
                "models/marts/fact_totals.yml",
                "models:\n  - name: fact_totals\n    description: Sums.\n    materialised: table\n");
        Map<String, String> variables = with(warehouse, "INFULL_SQL_DIR", folder.toString());
        TestServer.copyMigrations(folder);

        CommandRun run = CommandRun.of(variables, "transform");

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message())
                .startsWith("Unknown key 'materialised' in " + folder.resolve("models/marts/fact_totals.yml")
                        + " line 4. " + "Known keys: [columns, config, data_tests, description, name]");
    }

    @Test
    void waitsForLandingFilesThatAreNotThere(TestWarehouse warehouse) {
        CommandRun run = CommandRun.of(warehouse.variables(), "load", "--landing", folder.resolve("empty"));

        assertThat(run.exitCode()).isEqualTo(66);
    }

    @Test
    void endsWithTheResultAsItsLastLine(TestWarehouse warehouse) {
        CommandRun run = CommandRun.of(warehouse.variables(), "transform", "--run-id", "daily-7", "--attempt", "2");

        assertThat(run.events("cmd_start")).hasSize(1);
        assertThat(run.result().get("event").asString()).isEqualTo("cmd_result");
        assertThat(run.result().get("status").asString()).isEqualTo("ok");
        assertThat(run.result().get("exit_code").asInt()).isZero();
        assertThat(run.result().get("tables_built").asInt()).isGreaterThan(10);
        assertThat(run.output().lines()).allSatisfy(line -> assertThat(line)
                .contains("\"run_id\":\"daily-7\"", "\"command\":\"transform\"", "\"event\":"));
        assertThat(warehouse.value("select attempt || ' ' || exit_code from ops.command_run"))
                .isEqualTo("2 0");
    }

    @Test
    void refusesAWrongOptionAsUsage(TestWarehouse warehouse) {
        assertThat(CommandRun.of(warehouse.variables(), "transform", "--as-of", "31.12.2025")
                        .exitCode())
                .isEqualTo(2);
    }
}
