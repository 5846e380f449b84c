package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.load.rejects.ReplayFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class UpsertOrderTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;

    @TempDir
    private Path folder;

    @Test
    void keepsNewerRowsWhenAnOlderFileComesLate(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder);
        fixture.file("orders_10.csv", HEADER + "O1,S1,10,1,\n").load();
        LoadReport report = fixture.file("orders_9.csv", HEADER + "O1,S1,9,1,\nO2,S1,9,1,\n")
                .load();
        assertThat(orders(fixture)).isEqualTo("O1,10,orders_10.csv; O2,9,orders_9.csv");
        assertThat(report.counts())
                .containsEntry("lines_read", 2L)
                .containsEntry("rows_loaded", 2L)
                .containsEntry("rows_outdated", 1L);
        assertThat(fixture.rows("select order_value, lines_outdated, rows_by_table from ops.file order by load_id"))
                .isEqualTo("orders_00000000000000000010.csv,0,\"{\"\"sales_orders\"\": 1}\"; "
                        + "orders_00000000000000000009.csv,1,\"{\"\"sales_orders\"\": 1}\"");
    }

    @Test
    void keepsWhatANewerFileHadConfirmed(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder);
        fixture.file("orders_1.csv", HEADER + "O1,S1,1,1,\nO2,S1,1,1,\n").load();
        fixture.file("orders_3.csv", HEADER + "O1,S1,1,1,\n").load();
        fixture.file("orders_2.csv", HEADER + "O1,S1,2,1,\nO2,S1,2,1,\n").load();
        assertThat(orders(fixture)).isEqualTo("O1,1,orders_1.csv; O2,2,orders_2.csv");
    }

    @Test
    void letsTheSameNameWinAgain(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder);
        fixture.file("orders.csv", HEADER + "O1,S1,1,1,\n").load();
        fixture.file("orders.csv", HEADER + "O1,S1,2,1,\n").load();
        assertThat(orders(fixture)).isEqualTo("O1,2,orders.csv");
    }

    @Test
    void letsAFileWinThatSaysAgainWhatAnEarlierOneSaid(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder);
        for (String name : new String[] {"orders_1.csv", "orders_2.csv", "orders_3.csv", "orders_3.csv"}) {
            fixture.file(name, HEADER + "O1,S1," + (name.contains("2") ? 2 : 1) + ",1,\n")
                    .load();
        }
        assertThat(orders(fixture)).isEqualTo("O1,1,orders_3.csv");
        assertThat(fixture.rows("select count(*) from ops.file")).isEqualTo("3");
        fixture.file("orders_3.csv", HEADER + "O1,S1,4,1,\n").load();
        fixture.file("orders_3.csv", HEADER + "O1,S1,1,1,\n").load();
        assertThat(orders(fixture)).isEqualTo("O1,1,orders_3.csv");
        assertThat(fixture.load().counts()).containsEntry("files_skipped", 3L);
    }

    @Test
    void countsALineAsOutdatedOnlyWhereItIsInEveryTable(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder).contract("lines", LoaderTest.TWO_TARGETS);
        fixture.file("lines_2.csv", "order,customer,sku,qty\nO1,C2,S1,5\n").load();
        LoadReport report = fixture.file("lines_1.csv", "order,customer,sku,qty\nO1,C1,S1,4\nO1,C1,S2,4\n")
                .load();
        assertThat(report.counts()).containsEntry("rows_outdated", 1L).containsEntry("rows_duplicate", 0L);
        assertThat(fixture.rows("select customer_id from raw.order_headers")).isEqualTo("C2");
        assertThat(fixture.rows("select sku_id, qty_ordered from raw.sales_orders order by 1"))
                .isEqualTo("S1,5; S2,4");
    }

    @Test
    void readsTheOrderFromAPartOfTheName(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(
                warehouse, "order: {by: name_pattern, pattern: '(\\d+)\\.(\\d+)\\.(\\d{4})', value: '$3-$2-$1'}\n");
        fixture.file("orders_31.1.2026.csv", HEADER + "O1,S1,1,1,\n")
                .file("orders_1.2.2026.csv", HEADER + "O1,S1,2,1,\n")
                .load();
        assertThat(orders(fixture)).isEqualTo("O1,2,orders_1.2.2026.csv");
        LoadReport report = fixture.file("orders.csv", HEADER + "O1,S1,3,1,\n").load();
        assertThat(report.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(report.refusals())
                .containsExactly("Name of orders.csv does not tell its place among the files of orders: expected "
                        + "(\\d+)\\.(\\d+)\\.(\\d{4}). Rename the file, or change order in the contract");
    }

    @Test
    void readsTheOrderFromAField(TestWarehouse warehouse) {
        LoadFixture fixture = byField(warehouse);
        fixture.file("orders_1.csv", HEADER + "O1,S1,3,1,2026-01-03\nO2,S1,1,1,2026-01-01\n")
                .load();
        LoadReport report = fixture.file(
                        "orders_2.csv",
                        HEADER
                                + "O1,S1,2,1,2026-01-02\nO2,S1,2,1,2026-01-02\nO2,S1,4,1,2026-01-04\nO2,S1,4,1,2026-01-04\n")
                .load();
        assertThat(fixture.rows("select order_id, qty_ordered, _line from raw.sales_orders order by 1"))
                .isEqualTo("O1,3,2; O2,4,4");
        assertThat(report.counts())
                .containsEntry("rows_loaded", 3L)
                .containsEntry("rows_outdated", 2L)
                .containsEntry("rows_duplicate", 1L);
    }

    @Test
    void givesTheLastRowsByAFieldWhateverFilesHoldThem(TestWarehouse warehouse) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        LoadFixture fixture = byField(warehouse);
        Map<String, String> expected = new TreeMap<>();
        StringBuilder files = new StringBuilder("seed " + seed);
        for (int number = 1; number <= 15; number++) {
            Map<String, TreeMap<String, Set<String>>> quantities = new TreeMap<>();
            // Of its own, as the same content would be skipped.
            String own = "F" + number;
            StringBuilder file = new StringBuilder(HEADER + own + ",S1,1,1,2026-01-01\n");
            expected.put(own, "1,2026-01-01");
            for (int row = random.nextInt(9); row >= 0; row--) {
                String order = "O" + random.nextInt(5);
                String day = "2026-01-0" + (1 + random.nextInt(4));
                String quantity = String.valueOf(1 + random.nextInt(2));
                file.append(order + ",S1," + quantity + ",1," + day + "\n");
                quantities
                        .computeIfAbsent(order, some -> new TreeMap<>())
                        .computeIfAbsent(day, some -> new TreeSet<>())
                        .add(quantity);
            }
            quantities.forEach((order, byDay) -> {
                Map.Entry<String, Set<String>> last = byDay.lastEntry();
                String known = expected.getOrDefault(order, "").replaceAll(".*,", "");
                // What contradicts itself is rejected; of two files with the same day the second one corrects the
                // first.
                if (last.getValue().size() == 1 && known.compareTo(last.getKey()) <= 0) {
                    expected.put(order, last.getValue().iterator().next() + "," + last.getKey());
                }
            });
            files.append("\n\n").append(file);
            fixture.file("orders_" + number + ".csv", file.toString()).load();
            assertThat(fixture.rows("select order_id, qty_ordered, order_date from raw.sales_orders "
                            + "order by order_id collate \"C\""))
                    .as(files.toString())
                    .isEqualTo(expected.entrySet().stream()
                            .map(row -> row.getKey() + "," + row.getValue())
                            .collect(Collectors.joining("; ")));
        }
    }

    @Test
    void takesARepairedRowForAsOldAsItsFile(TestWarehouse warehouse) {
        ReplayFixture fixture = new ReplayFixture(warehouse, folder);
        fixture.landing
                .file("orders_1.csv", HEADER + "O1,S1,x1,1,\nO2,S1,x1,1,\n")
                .load();
        fixture.landing.file("orders_3.csv", HEADER + "O1,S1,3,1,\n").load();
        fixture.export();
        fixture.repair("O1,S1,x1", "O1,S1,1").repair("O2,S1,x1", "O2,S1,1");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.open()).isEmpty();
        assertThat(orders(fixture.landing)).isEqualTo("O1,3,orders_3.csv; O2,1,repaired.csv");
        fixture.landing.file("orders_2.csv", HEADER + "O2,S1,2,1,\n").load();
        assertThat(orders(fixture.landing)).isEqualTo("O1,3,orders_3.csv; O2,2,orders_2.csv");
    }

    private LoadFixture byField(TestWarehouse warehouse) {
        return LoadFixture.forOrders(warehouse, folder)
                .contract(
                        "orders",
                        LoadFixture.ORDERS_CONTRACT.replace("day, type: date", "day, type: date, required: true")
                                + "order: {by: field, column: order_date}\n");
    }

    private LoadFixture fixture(TestWarehouse warehouse, String keys) {
        return LoadFixture.forOrders(warehouse, folder).contract("orders", LoadFixture.ORDERS_CONTRACT + keys);
    }

    private static String orders(LoadFixture fixture) {
        return fixture.rows("select order_id, qty_ordered, _file from raw.sales_orders order by order_id");
    }
}
