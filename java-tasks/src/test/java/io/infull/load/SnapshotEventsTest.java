package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a snapshot marked deleted is said, and that it marked nothing. */
@DatabaseTest
class SnapshotEventsTest {

    @TempDir
    private Path folder;

    @Test
    void nameTheRowsThatWereMarkedDeleted(TestWarehouse warehouse) {
        JsonNode few = deliver(warehouse, customers(1, 100), customers(1, 90))
                .events("rows_deleted")
                .get(0);
        assertThat(few.get("level").asString()).isEqualTo("INFO");
        assertThat(few.get("message").asString())
                .isEqualTo("Marked 10 of 100 rows of customers deleted: customers_2.csv lacks them");
        assertThat(status(warehouse)).doesNotContain("Snapshots to look at");
    }

    @Test
    void warnWhereManyRowsWereMarkedDeleted(TestWarehouse warehouse) {
        JsonNode many = deliver(warehouse, customers(1, 100), customers(51, 100))
                .events("rows_deleted")
                .get(0);
        assertThat(many.get("level").asString()).isEqualTo("WARN");
        assertThat(many.get("message").asString())
                .isEqualTo("Marked 50 of 100 rows of customers deleted: customers_2.csv lacks them. If it is not "
                        + "complete, a complete export brings them back");
        assertThat(status(warehouse))
                .contains("Snapshots to look at")
                .containsPattern("test/customers  customers_2.csv  .*  marked 50 of 100 rows deleted");
    }

    @Test
    void warnWhereARejectedRowSwitchesDeletionsOff(TestWarehouse warehouse) {
        JsonNode none = deliver(warehouse, customers(1, 100), customers(1, 60) + ",nobody\n")
                .events("deletions_skipped")
                .get(0);
        assertThat(none.get("level").asString()).isEqualTo("WARN");
        assertThat(none.get("message").asString())
                .isEqualTo(
                        "Marked no row of customers deleted: customers_2.csv is no whole snapshot, as 1 of its rows was "
                                + "rejected. Rows that are gone from the source count on until it is exported again without them");
        assertThat(status(warehouse))
                .containsPattern(
                        "test/customers  customers_2.csv  .*  is not whole, as 1 line was rejected: marked nothing "
                                + "deleted");
    }

    private CommandRun deliver(TestWarehouse warehouse, String first, String second) {
        LoadFixture fixture = new LoadFixture(warehouse, folder).contract("customers", SnapshotTest.CONTRACT);
        fixture.file("customers_1.csv", "id,name\n" + first).file("customers_2.csv", "id,name\n" + second);
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", fixture.sqlDir.toString());
        CommandRun run = CommandRun.of(variables, "load", "--landing", fixture.landing, "--pack", "test");
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run;
    }

    private static String status(TestWarehouse warehouse) {
        return CommandRun.of(warehouse.variables(), "status").output();
    }

    private static String customers(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "C" + number + ",x\n")
                .collect(Collectors.joining());
    }
}
