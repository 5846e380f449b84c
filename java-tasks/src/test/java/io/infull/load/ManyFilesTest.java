package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Database;
import io.infull.source.landing.LocalLanding;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file costs does not grow with the files that were loaded before it. */
@DatabaseTest
class ManyFilesTest {

    private static final int KNOWN = 20_000;
    private static final long FILES = 10;

    // A few rows of a file and its look-ups are read anyway; a single look at the whole ledger is 20,000.
    private static final long ROWS_PER_FILE = 60;

    private static final String KNOWN_FILES = """
            insert into ops.file (
                pack, source, file_name, sha256, bytes, state, order_value, run_id,
                lines_read, lines_loaded, lines_rejected, lines_duplicate, lines_blank
            )
            select
                'test', 'orders', format('orders_%%s.csv', i), md5(i::text), 1000 + i, state, format('orders_%%s.csv', i), 'old',
                0, 0, 0, 0, 0
            from generate_series(%d, %d) as i, unnest(array['loaded', 'refused']) as state""";

    private static final String ROWS_READ = "select seq_tup_read + coalesce(idx_tup_fetch, 0) "
            + "from pg_stat_user_tables where schemaname = 'ops' and relname = 'file'";

    @TempDir
    private Path folder;

    @Test
    void costTheSameWhenTheyAreNew(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder);
        know(warehouse, 100_000);
        write(fixture, "orders_2%05d.csv", (number, text) -> text.append("O").append(number));
        assertThat(rowsReadBy(warehouse, fixture, "files_loaded", FILES)).isLessThan(FILES * ROWS_PER_FILE);
        write(fixture, "orders_2%05d.csv", (number, text) -> text.append("P").append(number));
        assertThat(rowsReadBy(warehouse, fixture, "files_loaded", FILES))
                .as("the same names again, with other rows")
                .isLessThan(FILES * ROWS_PER_FILE);
    }

    @Test
    void costTheSameWhenTheyComeLateAndChangeRows(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder);
        write(fixture, "orders_15%04d.csv", (number, text) -> text.append("O1"));
        fixture.load();
        know(warehouse, 100_000);
        write(fixture, "orders_16%04d.csv", (number, text) -> text.append("O1,").append(number));
        assertThat(rowsReadBy(warehouse, fixture, "files_loaded", FILES)).isLessThan(3 * FILES * ROWS_PER_FILE);
    }

    @Test
    void costTheSameWhenTheyAreKnown(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder);
        write(fixture, "orders_2%05d.csv", (number, text) -> text.append("O").append(number));
        fixture.load();
        know(warehouse, 100_000);
        assertThat(rowsReadBy(warehouse, fixture, "files_skipped", FILES)).isLessThan(FILES * ROWS_PER_FILE);
    }

    @Test
    void costTheSameWhenTheyAreRefused(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder);
        know(warehouse, 100_000);
        fixture.file("orders_200000.csv", "nobody,knows,these\n1,2,3\n");
        assertThat(rowsReadBy(warehouse, fixture, "files_refused", 1L)).isLessThan(ROWS_PER_FILE);
        assertThat(rowsReadBy(warehouse, fixture, "files_refused", 1L)).isLessThan(ROWS_PER_FILE);
    }

    private static void know(TestWarehouse warehouse, int first) {
        warehouse.execute(KNOWN_FILES.formatted(first, first + KNOWN - 1));
        // As each new file does.
        warehouse.value("select ops.next_load_id()");
    }

    private static void write(LoadFixture fixture, String name, BiConsumer<Integer, StringBuilder> order) {
        for (int number = 0; number < FILES; number++) {
            StringBuilder row = new StringBuilder();
            order.accept(number, row);
            String text = row.toString();
            String cells = text.contains(",")
                    ? text.replace(",", ",S1,") + ",1.00,2026-01-02"
                    : text + ",S1,1,1.00,2026-01-02";
            fixture.file(name.formatted(number), LoadFixture.ORDERS_HEADER + cells + "\n");
        }
    }

    // Statistics of a session are there when it has ended.
    private static long rowsReadBy(TestWarehouse warehouse, LoadFixture fixture, String count, long files) {
        long before = rowsRead(warehouse);
        try (Database database = Database.open(warehouse.settings(), 6)) {
            LoadReport report = new Loader(database, "test-run", fixture.sqlDir)
                    .load(new LocalLanding(fixture.landing), "test", Optional.empty());
            assertThat(report.counts()).containsEntry(count, files);
        }
        return rowsRead(warehouse) - before;
    }

    private static long rowsRead(TestWarehouse warehouse) {
        return Long.parseLong(warehouse.value(ROWS_READ));
    }
}
