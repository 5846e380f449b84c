package io.infull.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two order lines never share an id, whatever their parts are made of. */
@DatabaseTest
class OrderLineIdTest {

    private static final String FOUND = "select count(*) || ' lines, ' || count(distinct order_line_id) || ' ids, '"
            + " || count(*) filter (where order_line_id is null) || ' without' from stg_sales_orders";

    // All texts of up to three of these letters: separators, and what an escape of them could be made of.
    private static final String EXHAUSTIVE = """
            create temporary table part as
            with letters as (select unnest(array['A', '-', '#', '%', '2', 'D', '3', '']) as letter)
            select distinct one.letter || two.letter || three.letter as part
            from letters as one, letters as two, letters as three;

            insert into raw.sales_orders (order_id, sku_id)
            select orders.part, skus.part from part as orders, part as skus;

            insert into raw.sales_orders (order_id, line_number, sku_id)
            select part, line_number, 'any' from part, unnest(array[-22, -2, 0, 2, 22, 23, 3]) as line_number;
            """;

    private static final String RANDOM = """
            create function pg_temp.text_of(letters text) returns text language sql volatile as $$
                select coalesce(string_agg(substr(letters, 1 + floor(random() * length(letters))::int, 1), ''), '')
                from generate_series(1, 1 + floor(random() * 9)::int)
            $$;
            select setseed(%s);
            insert into raw.sales_orders (order_id, sku_id)
            select pg_temp.text_of('AB-#%%2D5'), pg_temp.text_of('AB-#%%2D5')
            from generate_series(1, 100000) as i on conflict do nothing;
            """;

    @Test
    void isNeverThatOfAnotherLine(TestWarehouse warehouse) throws IOException {
        assertThat(idsOf(warehouse, EXHAUSTIVE)).isEqualTo("162800 lines, 162800 ids, 0 without");
    }

    @Test
    void isNeverThatOfAnotherLineOfRandomParts(TestWarehouse warehouse) throws IOException {
        double seed = new Random().nextDouble();
        String[] counts = idsOf(warehouse, RANDOM.formatted(seed)).split("\\D+");
        assertThat(Integer.parseInt(counts[0])).as("lines of seed %s", seed).isGreaterThan(90_000);
        assertThat(counts[1]).as("ids of seed %s", seed).isEqualTo(counts[0]);
    }

    @Test
    void keepsItsLookWhereTheProductHasNoSeparator(TestWarehouse warehouse) throws IOException {
        String lines = """
                insert into raw.sales_orders (order_id, sku_id, line_number) values
                ('SO-2026-0001', 'SKU001', null), ('A', 'B-SKU1', null), ('A-B', 'SKU1', null), ('4711', '0815/1', 10)
                """;
        idsOf(warehouse, lines);
        assertThat(warehouse.value("select string_agg(order_line_id, ' ' order by order_id) from stg_sales_orders"))
                .isEqualTo("4711#10 A-B%2DSKU1 A-B-SKU1 SO-2026-0001-SKU001");
    }

    private static String idsOf(TestWarehouse warehouse, String lines) throws IOException {
        warehouse.execute(lines);
        warehouse.execute("create view stg_sales_orders as\n"
                + Files.readString(TestServer.SQL_DIR.resolve("models/staging/stg_sales_orders.sql")));
        return warehouse.value(FOUND);
    }
}
