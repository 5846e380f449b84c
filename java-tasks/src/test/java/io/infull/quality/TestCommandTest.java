package io.infull.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.cli.CommandFactory;
import io.infull.cli.Environment;
import io.infull.quality.command.TestCommand;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class TestCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void exitsWith65AndNamesCheckAndRowButNothingElseOfIt(TestWarehouse warehouse) {
        SmallProject project =
                project("config: {unique_key: [order_id]}\ncolumns: [{name: qty, data_tests: [not_null]}]");
        SmallProject.fill(warehouse, "'O_BAD_1', 'SECRET', 'x', null");

        assertThat(execute(warehouse, project)).isEqualTo(65);

        JsonNode failed = event("check_failed");
        assertThat(failed.get("check").asString()).isEqualTo("not_null_fact_orders_qty");
        assertThat(failed.get("keys").get(0).asString()).isEqualTo("order_id=O_BAD_1");
        JsonNode result = event("cmd_result");
        assertThat(result.get("status").asString()).isEqualTo("refused");
        assertThat(result.get("failed").asInt()).isEqualTo(1);
        assertThat(result.get("message").asString())
                .isEqualTo("Cannot publish: 1 check failed in run r1: [not_null_fact_orders_qty] (test, exit 65)");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("SECRET");
        assertThat(warehouse.value("select exit_code from ops.command_run")).isEqualTo("65");
    }

    @Test
    void exitsWith0WhenEveryCheckHolds(TestWarehouse warehouse) {
        SmallProject project = project("columns: [{name: qty, data_tests: [not_null]}]");
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', 1");

        assertThat(execute(warehouse, project)).isZero();

        assertThat(event("check_passed").get("check").asString()).isEqualTo("not_null_fact_orders_qty");
    }

    @Test
    void exitsWith66BeforeATransform(TestWarehouse warehouse) {
        assertThat(execute(warehouse, project(""))).isEqualTo(66);
    }

    private SmallProject project(String orders) {
        TestServer.copyMigrations(folder);
        return SmallProject.in(folder).orders(orders);
    }

    private int execute(TestWarehouse warehouse, SmallProject project) {
        Environment environment = new Environment(
                warehouse.variables(), Clock.systemUTC(), new PrintStream(out, true, StandardCharsets.UTF_8));
        return CommandFactory.over(environment)
                .createCommandLine(new TestCommand(environment))
                .execute("--sql-dir", project.folder().toString(), "--run-id", "r1", "--log-format", "json");
    }

    private JsonNode event(String name) {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.path("event").asString("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No event " + name + " in " + out));
    }
}
