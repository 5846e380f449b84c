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

/** Random lists in JSON become the rows that PostgreSQL makes of the same text, and the same rows in any order of files. */
@DatabaseTest
class PostgresExplodesTest {

    private static final int RECORDS = 1_500;

    private static final String CONTRACT = JsonListsTest.CONTRACT
            .replace("explode: items", "explode: {list: items, when_empty: no_row}")
            .replace("reject_limit: {rows: 100,", "reject_limit: {rows: 100, percent: 100,")
            .replace("      line_number", "      customer_id: {from: customer, type: text}\n      line_number");

    private static final String WITHOUT_NUMBER =
            CONTRACT.replace("      line_number: {from: items.#, type: integer}\n", "");

    private static final String BY_POSTGRES = """
            create view exploded as
            select line, n, record ->> 'order' as order_id, record ->> 'customer' as customer_id,
                nullif(item #>> '{product,sku}', '') as sku_id, item ->> 'qty' as qty,
                jsonb_typeof(item) = 'object'
                    and coalesce(item #>> '{product,sku}', '') <> ''
                    and coalesce(jsonb_typeof(item -> 'qty'), 'null') in ('number', 'null')
                    and coalesce(item ->> 'qty', '0') ~ '^-?[0-9]+$' as is_good
            from records
            cross join jsonb_array_elements(
                case when jsonb_typeof(record -> 'items') = 'array' then record -> 'items' else '[]' end
            ) with ordinality as element (item, n);
            create view good as
            select line, n, order_id, customer_id, sku_id, cast(qty as numeric) as qty from exploded
            where line not in (select line from exploded where not is_good);
            create view undisputed as
            select * from good
            where line not in (
                select one.line from good as one
                inner join good as other using (order_id, sku_id)
                where row(one.qty, one.customer_id) is distinct from row(other.qty, other.customer_id)
            )""";

    @TempDir
    private Path folder;

    @Test
    void asPostgresDoes(TestWarehouse warehouse) {
        Random random = new Random(24);
        LoadFixture fixture = prepared(warehouse, CONTRACT, file(new NestedRecords(random, 20), RECORDS, 0, random));
        fixture.load();
        assertThat(fixture.rows("select lines_loaded > 700, lines_rejected > 200, lines_duplicate from ops.file"))
                .isEqualTo("t,t,0");
        assertSame(
                warehouse,
                "select line, n, order_id, customer_id, sku_id, qty from good",
                "select _line, line_number, order_id, customer_id, sku_id, qty_ordered from raw.sales_orders");
        assertSame(
                warehouse, "select distinct line from exploded where not is_good", "select line from ops.rejected_row");
    }

    @Test
    void asPostgresDoesWhereKeysRepeatInAndBetweenRecords(TestWarehouse warehouse) {
        Random random = new Random(25);
        LoadFixture fixture =
                prepared(warehouse, WITHOUT_NUMBER, file(new NestedRecords(random, 100), RECORDS, RECORDS, random));
        fixture.load();
        assertThat(fixture.rows("select lines_loaded > 300, lines_rejected > 100, lines_duplicate > 5 from ops.file"))
                .isEqualTo("t,t,t");
        assertSame(
                warehouse,
                "select min(line), order_id, customer_id, sku_id, qty from undisputed group by 2, 3, 4, 5",
                "select _line, order_id, customer_id, sku_id, qty_ordered from raw.sales_orders");
        assertSame(
                warehouse,
                "select line from exploded except select line from undisputed",
                "select line from ops.rejected_row");
        assertThat(warehouse.value("select lines_duplicate from ops.file")).isEqualTo(warehouse.value("""
                        select count(*) from (
                            select line from (
                                select line, row_number() over (partition by order_id, sku_id order by line, n) as place
                                from undisputed
                            ) as placed
                            group by line having min(place) > 1
                        ) as duplicate"""));
    }

    @Test
    void givesTheSameRowsInWhateverOrderTheFilesCome(TestWarehouse warehouse) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        LoadFixture fixture = new LoadFixture(warehouse, folder);
        for (String mode : List.of("snapshot", "upsert")) {
            fixture.contract("orders", WITHOUT_NUMBER + "mode: " + mode + "\nsnapshot: {max_deleted_percent: 100}\n");
            for (int round = 0; round < 5; round++) {
                List<String> files = new ArrayList<>();
                for (int number = 1; number < 6; number++) {
                    files.add(number + "\n" + file(new NestedRecords(random, 60), 4, 3, random));
                }
                String inOrder = delivered(warehouse, fixture, files);
                List<String> shuffled = new ArrayList<>(files);
                Collections.shuffle(shuffled, random);
                assertThat(delivered(warehouse, fixture, shuffled))
                        .as("%s, seed %d, files %s", mode, seed, shuffled)
                        .isEqualTo(inOrder);
            }
        }
    }

    private static String delivered(TestWarehouse warehouse, LoadFixture fixture, List<String> files) {
        warehouse.execute("truncate raw.sales_orders; truncate ops.file cascade");
        for (String file : files) {
            int number = file.indexOf('\n');
            String name = "orders_" + file.substring(0, number) + ".json";
            fixture.file(name, file.substring(number + 1)).load();
            fixture.remove(name);
        }
        return fixture.rows("select order_id, customer_id, sku_id, qty_ordered, _deleted_load_id is null "
                + "from raw.sales_orders order by 1, 3");
    }

    // Each record has an order of its own, or one of so many; then now and then a record comes again.
    private static String file(NestedRecords records, int count, int orders, Random random) {
        StringBuilder text = new StringBuilder();
        String record = "";
        for (int line = 1; line <= count; line++) {
            if (orders == 0 || record.isEmpty() || random.nextInt(8) > 0) {
                record = records.record("O" + (orders == 0 ? line : random.nextInt(orders)));
            }
            text.append(record).append('\n');
        }
        return text.toString();
    }

    private LoadFixture prepared(TestWarehouse warehouse, String contract, String file) {
        warehouse.execute("create table records (line bigint, record jsonb)");
        List<Object[]> rows = new ArrayList<>();
        file.lines().forEach(line -> rows.add(new Object[] {(long) rows.size() + 1, line}));
        warehouse.database().transaction(session -> {
            session.batch("insert into records (line, record) values (?, cast(? as jsonb))", rows);
            return null;
        });
        warehouse.execute(BY_POSTGRES);
        return new LoadFixture(warehouse, folder).contract("orders", contract).file("orders.json", file);
    }

    private static void assertSame(TestWarehouse warehouse, String expected, String found) {
        assertThat(warehouse.value("select count(*) > 20 from (" + expected + ") as expected"))
                .isEqualTo("t");
        assertThat(warehouse.value("select count(*) from ((" + expected + ") except (" + found + ")) as missing"))
                .as("missing")
                .isEqualTo("0");
        assertThat(warehouse.value("select count(*) from ((" + found + ") except (" + expected + ")) as added"))
                .as("added")
                .isEqualTo("0");
    }
}
