package io.infull.load;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.cli.CommandFactory;
import io.infull.cli.Environment;
import io.infull.source.contract.ExtraColumnsTest;
import io.infull.source.json.ExplodedExtraTest;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class LoadCommandTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void loadsOnceAndThenHasNothingToDo(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,1,1,\nO2,S1,secret,1,\n");
        assertThat(run(warehouse, fixture)).isZero();
        assertThatTable(warehouse, "raw.sales_orders").hasRows(1);
        assertThat(lastLine())
                .contains("\"event\":\"cmd_result\"", "\"status\":\"ok\"", "\"exit_code\":0")
                .contains("\"files_loaded\":1", "\"lines_read\":2", "\"rows_loaded\":1", "\"rows_rejected\":1");
        assertThat(run(warehouse, fixture)).isEqualTo(99);
    }

    @Test
    void logsWhatBecameOfEachFileWithoutRowContents(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,secret,1,\n")
                .file("notes.txt", "x");
        run(warehouse, fixture);
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("\"event\":\"file_loaded\"", "\"event\":\"rows_rejected\"", "\"reason\":\"no_contract\"")
                .doesNotContain("secret");
        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.contains("\"run_id\":") && line.contains("\"event\":"));
    }

    @Test
    void namesTheLinesOfTextsWithLineEndsAndDelimiters(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file(
                        "orders.csv",
                        LoadFixture.ORDERS_HEADER + "O1,\"S\n1, a\",1,1,\nO2,\"S\n2\",1,1,\nO3,\"S\n,\",1,1,");
        assertThat(run(warehouse, fixture)).isZero();
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains(
                        "\"event\":\"lines_joined\"",
                        "\"lines\":[\"2-3\",\"6-7\"]",
                        "2 records of orders.csv have a quoted text with line ends and delimiters, first at lines [2-3, 6-7]. "
                                + "Look at them: if quotes are letters there, declare quote: none; if not, quote: trusted");
    }

    @Test
    void namesTheExtraColumnsOfADelimitedFile(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("customers", ExtraColumnsTest.CONTRACT)
                .file("customers.csv", "id,b,name,Zip code\nC1,1,x,2\n");
        assertThat(run(warehouse, fixture)).isZero();
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("Loaded customers.csv with 1 rows and kept extra columns [b, Zip code]");
    }

    @Test
    void namesTheExtraColumnsThatItKept(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("customers", ExtraColumnsTest.JSON_CONTRACT)
                .file(
                        "customers.json",
                        "{\"id\": \"C1\", \"b\": 1, \"address\": {\"zip\": 2}}\n{\"id\": \"C2\", \"b\": 1}\n");
        assertThat(run(warehouse, fixture)).isZero();
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("Loaded customers.json with 2 rows and kept extra columns [b, address.zip]")
                .contains("\"extra_columns\":[\"b\",\"address.zip\"]");
        warehouse.execute("alter table raw.customers drop column _extra");
        assertThat(run(warehouse, fixture)).isEqualTo(78);
        assertThat(lastLine()).contains("needs a column _extra jsonb, which raw.customers does not have");
    }

    @Test
    void namesExtraMembersOfElementsByTheirPath(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", ExplodedExtraTest.CONTRACT)
                .file("orders.json", """
                        {"order": "O1", "b": 1, "doc": {"by": 7, "items": [{"product": {"sku": "S1", "ean": 1}, "c": 2}]}}
                        """);
        assertThat(run(warehouse, fixture)).isZero();
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains(
                        "Loaded orders.json with 1 records (1 rows are new or changed) and kept extra columns [b, doc.by");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("\"extra_columns\":[\"b\",\"doc.by\",\"doc.items.product.ean\",\"doc.items.c\"]");
    }

    @Test
    void exitsByWhatWentWrong(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", "wrong\n");
        assertThat(run(warehouse, fixture)).isEqualTo(65);
        assertThat(lastLine()).contains("\"status\":\"refused\"", "Header mismatch in orders.csv");
        assertThat(run(
                        warehouse,
                        fixture,
                        "--landing",
                        folder.resolve("nowhere").toString()))
                .isEqualTo(66);
        assertThat(run(warehouse, fixture, "--pack", "unknown")).isEqualTo(78);
        assertThat(warehouse.value("select string_agg(cast(exit_code as text), ' ' order by command_run_id) "
                        + "from ops.command_run"))
                .isEqualTo("65 66 78");
    }

    private int run(TestWarehouse warehouse, LoadFixture fixture, String... more) {
        Map<String, String> variables = new TreeMap<>(warehouse.variables());
        variables.put("INFULL_LANDING", fixture.landing.toString());
        variables.put("INFULL_PACK", "test");
        variables.put("INFULL_SQL_DIR", fixture.sqlDir.toString());
        Environment environment =
                new Environment(variables, Clock.systemUTC(), new PrintStream(log, true, StandardCharsets.UTF_8));
        LoadCommand command = new LoadCommand(environment);
        return CommandFactory.over(environment).createCommandLine(command).execute(more);
    }

    private String lastLine() {
        return log.toString(StandardCharsets.UTF_8).lines().reduce("", (earlier, later) -> later);
    }
}
