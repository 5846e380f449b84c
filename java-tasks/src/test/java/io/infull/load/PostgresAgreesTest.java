package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we load, PostgreSQL reads the same from the text; and what it refuses, we reject. */
@DatabaseTest
class PostgresAgreesTest {

    private static final int ROWS = 5_000;
    private static final String[] TEXTS = {
        "S1", "a b", "é€😀", "\"x,y\"", "\"1\"\"2\"", "\"l1\nl2\"", "0", "\\N", "\\.", "N"
    };
    private static final String[] DAYS = {
        "2026-02-28",
        "2024-02-29",
        "2023-02-29",
        "0001-01-01",
        "9999-12-31",
        "1999-12-31",
        "0000-01-01",
        "2026-13-01",
        "2026-1-1",
        "today",
        "infinity",
        "20260228",
        ""
    };
    private static final String[] ODD_NUMBERS = {
        "NaN", "1e3", "1_000", "+1", " 1", "0x1F", "1.", ".5", "-", "--1", "1.005", "\"7\"", ""
    };

    @TempDir
    private Path folder;

    @Test
    void onEveryValueThatIsLoaded(TestWarehouse warehouse) {
        String file = LoadFixture.ORDERS_HEADER + rows(new Random(20260531));
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "reject_limit: {rows: 5000, percent: 100}\n")
                .file("orders.csv", file);
        fixture.load();
        copyAsText(warehouse, file);

        assertThat(warehouse.value("select count(*) from as_text")).isEqualTo(Integer.toString(ROWS));
        assertThat(fixture.rows("select lines_read, lines_loaded > 1500, lines_rejected > 1000 from ops.file"))
                .isEqualTo(ROWS + ",t,t");
        assertThat(
                        fixture.rows(
                                "select order_id, sku, qty, price, day from as_text inner join raw.sales_orders "
                                        + "using (order_id) where not (fits(qty, 'numeric') and fits(price, 'numeric') and fits(day, 'date'))"))
                .isEmpty();
        assertThat(fixture.rows(
                        "select as_text.*, sales_orders.* from as_text inner join raw.sales_orders using (order_id) "
                                + "where (sku_id, qty_ordered, unit_price, order_date) is distinct from "
                                + "(sku, cast(qty as numeric), cast(price as numeric), cast(day as date))"))
                .isEmpty();
    }

    private static String rows(Random random) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            rows.append('O').append(row).append(',').append(oneOf(TEXTS, random));
            rows.append(',').append(number(random, 0)).append(',').append(number(random, random.nextInt(3)));
            rows.append(',').append(oneOf(DAYS, random)).append('\n');
        }
        return rows.toString();
    }

    private static String number(Random random, int decimals) {
        if (random.nextInt(12) == 0) {
            return oneOf(ODD_NUMBERS, random);
        }
        StringBuilder number = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
        digits(number, 1 + random.nextInt(11), random);
        if (decimals > 0) {
            digits(number.append('.'), decimals, random);
        }
        return number.toString();
    }

    private static void digits(StringBuilder number, int count, Random random) {
        for (int digit = 0; digit < count; digit++) {
            number.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
        }
    }

    private static String oneOf(String[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static void copyAsText(TestWarehouse warehouse, String file) {
        warehouse.execute("""
                create table as_text (order_id text, sku text, qty text, price text, day text);
                create function fits(value text, type text) returns boolean language plpgsql as $$
                begin
                    execute format('select cast(%L as %s)', value, type);
                    return true;
                exception when others then
                    return false;
                end $$""");
        warehouse.database().transaction(session -> {
            try {
                byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
                return session.copyIn("copy as_text from stdin (format csv, header)", new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
