package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class SnapshotTest {

    static final String CONTRACT = """
            source: customers
            description: All customers.
            files: ["customers*.csv"]
            format: csv
            mode: snapshot
            targets:
              - table: customers
                key: customer_id
                columns:
                  customer_id: {from: id, type: text, required: true}
                  customer_name: {from: name, type: text, required: true}
            """;

    @TempDir
    private Path folder;

    private LoadFixture fixture;

    @BeforeEach
    void contract(TestWarehouse warehouse) {
        fixture = new LoadFixture(warehouse, folder).contract("customers", CONTRACT);
    }

    @Test
    void marksMissingRowsDeletedAndReturningOnesLive() {
        load("customers_1.csv", "C1,a", "C2,b", "C3,c");
        LoadReport report = load("customers_2.csv", "C1,a", "C3,c");
        assertThat(report.counts()).containsEntry("rows_deleted", 1L).containsEntry("rows_loaded", 2L);
        assertThat(customers()).isEqualTo("C1,a,t; C2,b,f; C3,c,t");
        assertThat(fixture.rows("select is_whole, rows_deleted, rows_by_table from ops.file order by load_id"))
                .isEqualTo("t,0,\"{\"\"customers\"\": 3}\"; t,1,\"{\"\"customers\"\": 0}\"");
        assertThat(fixture.rows("select _file, _deleted_load_id = (select max(load_id) from ops.file) "
                        + "from raw.customers where customer_id = 'C2'"))
                .isEqualTo("customers_1.csv,t");
        load("customers_3.csv", "C1,a", "C2,b", "C3,c");
        assertThat(customers()).isEqualTo("C1,a,t; C2,b,t; C3,c,t");
        assertThat(fixture.rows("select _file from raw.customers where customer_id = 'C2'"))
                .isEqualTo("customers_3.csv");
    }

    @Test
    void marksNothingWhenAnyRowCouldNotBeRead() {
        load("customers_1.csv", "C1,a", "C2,b", "C3,c");
        load("customers_2.csv", "C1,a", "C3,c", ",b");
        assertThat(customers()).isEqualTo("C1,a,t; C2,b,t; C3,c,t");
        assertThat(fixture.rows("select is_whole from ops.file where file_name = 'customers_2.csv'"))
                .isEqualTo("f");
    }

    @Test
    void keepsHowManyRowsItsSourceHad() {
        load("customers_1.csv", "C1,a", "C2,b", "C3,c");
        load("customers_2.csv", "C1,a", "C3,c");
        load("customers_3.csv", "C1,a", ",b");
        assertThat(fixture.rows("select mode, rows_deleted, rows_known from ops.file order by load_id"))
                .isEqualTo("snapshot,0,0; snapshot,1,3; snapshot,0,");
    }

    @Test
    void marksNothingWhereRowsContradictEachOther() {
        load("customers_1.csv", "C1,a", "C2,b", "C3,c", "C4,d", "C5,e");
        load("customers_2.csv", "C1,a", "C2,x", "C2,y", "C4,d", "C5,e");
        assertThat(customers()).isEqualTo("C1,a,t; C2,b,t; C3,c,t; C4,d,t; C5,e,t");
    }

    @Test
    void refusesASnapshotThatLacksTooMuch() {
        load("customers_1.csv", "C1,a", "C2,b", "C3,c");
        LoadReport report = load("customers_2.csv", "C1,a");
        assertThat(report.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(report.refusals())
                .containsExactly("Too many rows are missing in customers_2.csv: expected at most 50.0 percent of those "
                        + "that customers has in raw.customers, but found 2 of 3. If the export is complete, raise "
                        + "max_deleted_percent in the contract");
        assertThat(customers()).isEqualTo("C1,a,t; C2,b,t; C3,c,t");
        assertThat(load("customers_2.csv").exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        fixture.contract("customers", CONTRACT + "snapshot: {max_deleted_percent: 70}\n");
        load("customers_2.csv", "C1,a");
        assertThat(customers()).isEqualTo("C1,a,t; C2,b,f; C3,c,f");
    }

    @Test
    void leavesTheRowsOfOthersAlone(TestWarehouse warehouse) {
        fixture.contract(
                "others",
                CONTRACT.replace("source: customers", "source: others").replace("customers*", "others*"));
        warehouse.execute("insert into raw.customers (customer_id, customer_name) values ('H1', 'h')");
        fixture.file("others.csv", "id,name\nB1,b\n");
        load("customers_1.csv", "C1,a", "C2,b");
        load("customers_2.csv", "C1,a");
        assertThat(customers()).isEqualTo("B1,b,t; C1,a,t; C2,b,f; H1,h,t");
    }

    @Test
    void takesOverRowsOfOthersThatItHasAsTheyAre(TestWarehouse warehouse) {
        warehouse.execute("insert into raw.customers (customer_id, customer_name) values ('H1', 'h'), ('H2', 'h')");
        load("customers_1.csv", "C1,a", "C2,b", "H1,h");
        load("customers_2.csv", "C1,a", "C2,b");
        assertThat(customers()).isEqualTo("C1,a,t; C2,b,t; H1,h,f; H2,h,t");
        load("customers_3.csv", "C1,a", "C2,b", "H2,h");
        load("customers_4.csv", "C1,a", "C2,b");
        assertThat(customers()).isEqualTo("C1,a,t; C2,b,t; H1,h,f; H2,h,f");
    }

    @Test
    void marksRowsOfFilesThatWereLoadedBeforeFilesHadPlaces(TestWarehouse warehouse) {
        load("customers_1.csv", "C1,a", "C2,b");
        warehouse.execute("update ops.file set order_value = null");
        load("customers_2.csv", "C1,a");
        assertThat(customers()).isEqualTo("C1,a,t; C2,b,f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23", "32"})
    void marksALateRowWithTheFirstSnapshotThatLacksIt(String order) {
        for (String number : order.split("")) {
            load("customers_" + number + ".csv", "C1,a" + number, "C3,c");
        }
        load("customers_1.csv", "C1,a", "C2,b", "C3,c");
        assertThat(fixture.rows("select customer_id, file_name from raw.customers "
                        + "inner join ops.file on customers._deleted_load_id = file.load_id"))
                .isEqualTo("C2,customers_2.csv");
    }

    @Test
    void givesTheRightRowsInWhateverOrderTheFilesCome(TestWarehouse warehouse) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        fixture.contract("customers", CONTRACT + "snapshot: {max_deleted_percent: 100}\n");
        for (String mode : List.of("snapshot", "upsert")) {
            fixture.contract(
                    "customers",
                    CONTRACT.replace("mode: snapshot", "mode: " + mode) + "snapshot: {max_deleted_percent: 100}\n");
            for (int round = 0; round < 6; round++) {
                RandomDeliveries files = new RandomDeliveries(random, 5);
                String expected = files.expected(mode.equals("snapshot"));
                for (List<RandomDeliveries.File> order : List.of(files.inOrder(), files.shuffled())) {
                    assertThat(delivered(warehouse, order))
                            .as("%s, seed %d, files %s, in the order %s", mode, seed, files, order)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private String delivered(TestWarehouse warehouse, List<RandomDeliveries.File> files) {
        warehouse.execute("truncate raw.customers; truncate ops.file cascade");
        for (RandomDeliveries.File file : files) {
            load(file.name(), file.rows().toArray(String[]::new));
            fixture.remove(file.name());
        }
        return customers();
    }

    private LoadReport load(String name, String... rows) {
        StringBuilder text = new StringBuilder("id,name\n");
        for (String row : rows) {
            text.append(row).append('\n');
        }
        return fixture.file(name, text.toString()).load();
    }

    private String customers() {
        return fixture.rows("select customer_id, customer_name, _deleted_load_id is null from raw.customers "
                + "order by customer_id collate \"C\"");
    }
}
