package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random files whose rows share keys, in any order of arrival, against the model: of each key there is what the latest
 * file that has it says, all of it and no more.
 */
@DatabaseTest
class SameKeyModelTest {

    private static final int FILES = 6;
    private static final int KEYS = 4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"number", "sum"})
    void keepsWhatTheLatestFileSaysOfEachKey(String sameKey, TestWarehouse warehouse) {
        for (int seed = 0; seed < 8; seed++) {
            warehouse.execute("truncate raw.sales_orders");
            List<List<String>> files = randomFiles(new Random(seed));
            String source = "orders" + seed;
            LoadFixture fixture = new LoadFixture(warehouse, folder.resolve(sameKey + seed))
                    .contract(
                            source,
                            LoadFixture.ORDERS_CONTRACT
                                    .replace("source: orders", "source: " + source)
                                    .replace("same_key: reject", "same_key: " + sameKey));
            List<Integer> arrivals =
                    new ArrayList<>(IntStream.range(0, FILES).boxed().toList());
            if (seed % 2 == 1) {
                Collections.shuffle(arrivals, new Random(seed));
            }
            for (int arrival : arrivals) {
                fixture.file(
                                "orders_" + arrival + ".csv",
                                LoadFixture.ORDERS_HEADER + String.join("", files.get(arrival)))
                        .load();
            }
            assertThat(fixture.rows("select order_id, _key_number, qty_ordered from raw.sales_orders "
                            + "where _deleted_load_id is null order by order_id, _key_number"))
                    .as("seed %d, %s, files %s in the order %s", seed, sameKey, files, arrivals)
                    .isEqualTo(model(files));
            assertThat(fixture.rows("select distinct _is_added from raw.sales_orders"))
                    .isEqualTo(sameKey.equals("sum") ? "t" : "f");
        }
    }

    private static List<List<String>> randomFiles(Random random) {
        List<List<String>> files = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            List<String> rows = new ArrayList<>();
            for (int row = random.nextInt(1, 8); row > 0; row--) {
                rows.add("O" + random.nextInt(KEYS) + ",A," + random.nextInt(1, 4) + ",1,\n");
            }
            files.add(rows);
        }
        return files;
    }

    private static String model(List<List<String>> files) {
        Map<String, List<String>> latest = new TreeMap<>();
        for (List<String> file : files) {
            file.stream()
                    .collect(Collectors.groupingBy(row -> row.split(",")[0], TreeMap::new, Collectors.toList()))
                    .forEach(latest::put);
        }
        List<String> rows = new ArrayList<>();
        latest.forEach((order, all) -> {
            for (int number = 1; number <= all.size(); number++) {
                rows.add(order + "," + number + "," + all.get(number - 1).split(",")[2]);
            }
        });
        return String.join("; ", rows);
    }
}
