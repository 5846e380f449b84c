package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random deliveries of records with a list leave the newest row of each key by a field, in whatever order they come. */
@DatabaseTest
class RandomVersionsTest {

    private static final int FILES = 4;
    private static final int ROUNDS = 12;

    // Records contradict each other in a row of the same age, unless a row that is sure to stay is later.
    private static final String BY_POSTGRES = """
            create table records (file integer, line bigint, record jsonb);
            create view exploded as
            select
                file, line, n, record ->> 'order' as order_id, item ->> 'sku' as sku_id,
                cast(item ->> 'qty' as numeric) as qty, cast(coalesce(item ->> 'day', record ->> 'day') as date) as day,
                nullif(record - '{order,day,items}'::text[]
                    || case when item ? 'c' then jsonb_build_object('items', item - '{sku,qty,day}'::text[])
                        else '{}' end, '{}') as extra
            from records
            cross join jsonb_array_elements(record -> 'items') with ordinality as element (item, n);
            create view contradicting as
            select one.* from exploded as one
            where exists (
                select from exploded as other
                where one.file = other.file and one.order_id = other.order_id and one.sku_id = other.sku_id
                    and one.day = other.day and row(one.qty, one.extra) is distinct from row(other.qty, other.extra)
            );
            create view refused as
            select distinct file, line from contradicting
            where not exists (
                select from exploded as later
                where later.file = contradicting.file and later.order_id = contradicting.order_id
                    and later.sku_id = contradicting.sku_id and later.day > contradicting.day
                    and (later.file, later.line) not in (select file, line from contradicting)
            );
            create view newest as
            select distinct on (order_id, sku_id) order_id, sku_id, qty, day, extra from exploded
            where (file, line) not in (select file, line from refused)
            order by order_id, sku_id, day desc""";

    private static final String EXPECTED =
            "select order_id, sku_id, qty, day, extra from newest order by order_id, sku_id";

    private static final String FOUND =
            "select order_id, sku_id, qty_ordered, order_date, _extra from raw.sales_orders order by order_id, sku_id";

    @TempDir
    private Path folder;

    @Test
    void byAFieldOfTheRecord(TestWarehouse warehouse) {
        assertNewest(warehouse, false);
    }

    @Test
    void byAFieldOfTheElement(TestWarehouse warehouse) {
        assertNewest(warehouse, true);
    }

    private void assertNewest(TestWarehouse warehouse, boolean ofElement) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        warehouse.execute(BY_POSTGRES);
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", ExplodedVersionsTest.contract(ofElement ? "items.day" : "day"));
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<List<String>> files = new ArrayList<>();
            for (int number = 0; number < FILES; number++) {
                files.add(records(random, number, ofElement));
            }
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(order, random);
            warehouse.execute("truncate raw.sales_orders, records; truncate ops.file cascade");
            order.forEach(number -> deliver(warehouse, fixture, number, files.get(number)));
            String told = "seed %d, order %s, files %s".formatted(seed, order, files);
            assertThat(fixture.rows(FOUND)).as(told).isEqualTo(fixture.rows(EXPECTED));
            String lines =
                    "select file_name, line from ops.rejected_row inner join ops.file using (load_id) order by 1, 2";
            assertThat(fixture.rows(lines))
                    .as(told)
                    .isEqualTo(
                            fixture.rows("select concat('orders_', file, '.json'), line from refused order by 1, 2"));
            refused += Integer.parseInt(warehouse.value("select count(*) from refused"));
        }
        assertThat(refused).isPositive();
    }

    private static void deliver(TestWarehouse warehouse, LoadFixture fixture, int number, List<String> records) {
        List<Object[]> rows = new ArrayList<>();
        records.forEach(record -> rows.add(new Object[] {number, (long) rows.size() + 1, record}));
        warehouse.database().transaction(session -> {
            session.batch("insert into records (file, line, record) values (?, ?, cast(? as jsonb))", rows);
            return null;
        });
        String name = "orders_" + number + ".json";
        fixture.file(name, String.join("\n", records) + "\n").load();
        fixture.remove(name);
    }

    // No two files have a day in common: of equally old rows in different files, the one stands that came last.
    private static List<String> records(Random random, int file, boolean ofElement) {
        List<String> records = new ArrayList<>();
        for (int count = 1 + random.nextInt(8); count > 0; count--) {
            List<String> items = new ArrayList<>();
            for (int item = 1 + random.nextInt(3); item > 0; item--) {
                items.add("{\"sku\": \"S%d\", \"qty\": %d%s%s}"
                        .formatted(
                                random.nextInt(3),
                                random.nextInt(2),
                                random.nextInt(4) == 0 ? ", \"c\": [1]" : "",
                                ofElement ? ", " + day(random, file) : ""));
            }
            records.add("{\"order\": \"O%d\", %s%s\"items\": [%s]}"
                    .formatted(
                            random.nextInt(2),
                            ofElement ? "" : day(random, file) + ", ",
                            random.nextInt(6) == 0 ? "\"note\": \"x\", " : "",
                            String.join(", ", items)));
        }
        return records;
    }

    private static String day(Random random, int file) {
        return "\"day\": \"2026-01-%02d\"".formatted(1 + file + FILES * random.nextInt(4));
    }
}
