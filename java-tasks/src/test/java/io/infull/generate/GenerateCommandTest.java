package io.infull.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.Main;
import io.infull.cli.Environment;
import io.infull.generate.file.Generators;
import io.infull.generate.file.SalesOrdersFile;
import io.infull.generate.plan.GenerationPlan;
import io.infull.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GenerateCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void writesTheLandingFolderAndTheTruthBesideIt() {
        int exitCode = generate(
                "--seed=7",
                "--first-day=2026-01-01",
                "--days=31",
                "--lines=500",
                "--customers=5",
                "--products=6",
                "--rate=price-over=0.2",
                "--rate=cancelled=0");
        assertThat(exitCode).isZero();
        JsonNode plan =
                JsonMapper.shared().readTree(folder.resolve("truth.json")).get("plan");
        assertThat(plan.get("seed").asLong()).isEqualTo(7);
        assertThat(plan.get("as_of").asString()).isEqualTo("2026-01-31");
        assertThat(plan.get("lines").asLong()).isEqualTo(500);
        assertThat(folder.resolve("landing")).isDirectoryContaining("glob:**/sales_orders.csv");
        assertThat(event("files_generated").get("files").asInt()).isEqualTo(Generators.ALL.size());
        assertThat(event("cmd_result").get("lines").asLong()).isEqualTo(500);
    }

    @Test
    void takesTheDefaultsOfThePlan() throws IOException {
        assertThat(generate("--lines=1000", "--truth=" + folder.resolve("elsewhere/kpis.json")))
                .isZero();
        JsonNode plan = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("elsewhere/kpis.json")))
                .get("plan");
        GenerationPlan defaults = GenerationPlan.defaults();
        assertThat(plan.get("seed").asLong()).isEqualTo(defaults.seed());
        assertThat(plan.get("days").asInt()).isEqualTo(defaults.days());
        assertThat(plan.get("customers").asInt()).isEqualTo(defaults.customers());
        assertThat(plan.get("as_of").asString()).isEqualTo(defaults.asOfDate().toString());
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThat(generate("--days=0")).isEqualTo(2);
        assertThat(result()).startsWith("Cannot generate: expected days from 1 to 3660 but found 0");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesTheColumnsOfPoliciesWhenAsked() throws IOException {
        assertThat(generate("--lines=100", "--policy-columns", "--sql-dir=" + TestServer.SQL_DIR))
                .isZero();
        assertThat(Files.readString(folder.resolve("landing/sales_orders.csv")))
                .startsWith(String.join(",", SalesOrdersFile.COLUMNS)
                        + ",requested_date,last_promised_ship_date,promised_delivery_date,"
                        + "last_promised_delivery_date,accepted_date,qty_accepted,shipping_mode\n");
        assertThat(Files.readString(folder.resolve("landing/shipments.json")).lines())
                .allSatisfy(line -> assertThat(line)
                        .containsSubsequence(
                                "\"shipped_at\":",
                                "\"delivered_at\":",
                                "\"is_undamaged\":",
                                "\"are_documents_correct\":"));
        assertThat(JsonMapper.shared().readTree(folder.resolve("truth.json")).get("policies"))
                .isNotEmpty();
    }

    @Test
    void saysThatPoliciesNeedACalendar() {
        Path missing = folder.resolve("nowhere");
        assertThat(generate("--lines=100", "--policy-columns", "--sql-dir=" + missing))
                .isEqualTo(78);
        assertThat(result())
                .startsWith("Cannot tell working days: expected a calendar but found no file "
                        + missing.resolve("reference/calendar.csv") + ". Set INFULL_SQL_DIR to the SQL project");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesColumnsAndFilesOut() throws IOException {
        assertThat(generate("--lines=100")).isZero();
        assertThat(generate("--lines=100", "--without=moq", "--without=qty_ordered", "--without=shipments"))
                .isZero();
        assertThat(Files.readString(folder.resolve("landing/contracts.csv")))
                .startsWith("customer_id,sku_id,agreed_price,effective_start,effective_end\n");
        assertThat(Files.readString(folder.resolve("landing/sales_orders.csv")))
                .startsWith("order_id,order_date,customer_id,sku_id,unit_price,promised_ship_date,line_status\n");
        assertThat(folder.resolve("landing/shipments.json")).doesNotExist();
        JsonNode truth = JsonMapper.shared().readTree(folder.resolve("truth.json"));
        assertThat(truth.get("plan").get("without"))
                .extracting(JsonNode::asString)
                .containsExactly("moq", "qty_ordered", "shipments");
        assertThat(truth.get("kpis").get("line_on_time").get("not_measurable").asString())
                .isEqualTo("ship_date");
    }

    @Test
    void leavesTheShippedQuantityOut() throws IOException {
        assertThat(generate("--lines=100", "--without=qty_shipped")).isZero();
        assertThat(Files.readString(folder.resolve("landing/shipments.json")).lines())
                .isNotEmpty()
                .noneMatch(line -> line.contains("qty_shipped"));
    }

    @Test
    void namesWhatCanBeLeftOut() {
        assertThat(generate("--without=order_id")).isEqualTo(2);
        assertThat(result())
                .startsWith("Cannot generate without 'order_id'. What can be left out: "
                        + "[contracts, moq, qty_ordered, qty_shipped, shipments, unit_price]");
    }

    @Test
    void leavesNothingOutBesideColumnsOfPolicies() {
        assertThat(generate("--without=moq", "--policy-columns", "--sql-dir=" + TestServer.SQL_DIR))
                .isEqualTo(2);
        assertThat(result())
                .startsWith(
                        "Cannot generate: expected nothing left out beside columns of policies and odd rows (cannot be "
                                + "read, of nothing, of no order) but found [moq]");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesTheRatesThatExist() {
        assertThat(generate("--rate=price-ovr=0.2")).isEqualTo(2);
        assertThat(result()).startsWith("Unknown rate 'price-ovr'. Known rates: [both-customers, cancelled,");
    }

    @Test
    void refusesATruthFileThatLoadWouldFind() {
        assertThat(generate("--truth=" + folder.resolve("landing/truth.json"))).isEqualTo(2);
        assertThat(result()).contains("is inside the landing folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesAHiddenTruthFileInTheLandingFolder() {
        assertThat(generate("--lines=10", "--truth=" + folder.resolve("landing/.truth.json")))
                .isZero();
        assertThat(folder.resolve("landing/.truth.json")).isNotEmptyFile();
    }

    @Test
    void namesTheKindsOfInjection() {
        assertThat(generate("--inject=nonsense")).isEqualTo(2);
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("landing"), "a file where the folder should be");
        assertThat(generate("--lines=10")).isEqualTo(78);
        assertThat(result()).startsWith("Cannot write landing files: ").contains("landing");
    }

    private int generate(String... options) {
        List<String> arguments = new ArrayList<>(List.of("generate", "--log-format=json"));
        arguments.addAll(List.of(options));
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Map<String, String> variables =
                Map.of("INFULL_LANDING", folder.resolve("landing").toString());
        return Main.createCommandLine(new Environment(variables, Clock.systemUTC(), out))
                .execute(arguments.toArray(String[]::new));
    }

    private String result() {
        return event("cmd_result").get("message").asString();
    }

    private JsonNode event(String name) {
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.get("event").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
