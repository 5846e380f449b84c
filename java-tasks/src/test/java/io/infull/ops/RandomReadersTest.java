package io.infull.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.SnapshotReader;
import io.infull.testing.TestProject;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers and publications in random order, with parts kept for no longer than they must be. */
@DatabaseTest
class RandomReadersTest {

    private static final String[] VIEWS = {"fact_lines", "fact_totals", "kpi_lines"};
    private static final String[] SHAPES = {
        "select count(*) as lines, sum(qty_ordered) as qty from fact_lines",
        "select sum(qty_ordered) as qty, count(*) as lines from fact_lines",
        "select count(*) as lines, sum(qty_ordered) as qty, min(order_id) as first_order from fact_lines",
    };

    @TempDir
    private Path folder;

    /** How many lines each open reader must see, whichever view it asks. */
    private final Map<SnapshotReader, Integer> readers = new HashMap<>();

    private final Set<SnapshotReader> touched = new HashSet<>();

    private int reads;
    private int refusals;

    @Test
    void neverSeeAnEmptyOrMixedPublication() throws Exception {
        for (long seed = 1; seed <= 2; seed++) {
            interleave(new Random(seed), "seed " + seed);
        }
        assertThat(reads).isGreaterThan(20);
        assertThat(refusals).isBetween(1, reads / 2);
    }

    private void interleave(Random random, String seed) throws Exception {
        TestProject project = TestProject.ofOrders(Files.createDirectory(folder.resolve(seed)));
        try (TestWarehouse warehouse = TestServer.get().createWarehouse()) {
            int lines = publish(warehouse, project, 0);
            for (int step = 0; step < 40; step++) {
                switch (random.nextInt(8)) {
                    case 0 -> lines = publish(warehouse, project, lines);
                    case 1 -> {
                        closeThoseThatHoldViews();
                        project.mart("fact_totals", SHAPES[random.nextInt(SHAPES.length)]);
                        lines = publish(warehouse, project, lines);
                    }
                    case 2, 3 -> readers.put(SnapshotReader.open(warehouse.settings(), "infull_reader"), lines);
                    case 4 -> closeOne();
                    default -> readAll(random, seed + ", step " + step);
                }
            }
            while (!readers.isEmpty()) {
                closeOne();
            }
            new PartCleaner(warehouse.database(), 1).clean();
            new PartCleaner(warehouse.database(), 1).clean();
            assertThat(warehouse.value("select count(*) from pg_class where relnamespace = 'build'::regnamespace"))
                    .as(seed)
                    .isEqualTo("4");
        }
    }

    private static int publish(TestWarehouse warehouse, TestProject project, int lines) {
        warehouse.execute(
                "insert into raw.sales_orders (order_id, sku_id, qty_ordered) values ('O" + lines + "', 'S1', 1)");
        Runs.transformAndPublish(warehouse, project.folder());
        new PartCleaner(warehouse.database(), 1).clean();
        return lines + 1;
    }

    private void closeOne() throws SQLException {
        Iterator<SnapshotReader> open = readers.keySet().iterator();
        if (open.hasNext()) {
            SnapshotReader closed = open.next();
            closed.close();
            touched.remove(closed);
            open.remove();
        }
    }

    // A changed view waits for those who read it, and the publish gives up after a while: that is another test.
    private void closeThoseThatHoldViews() throws SQLException {
        for (SnapshotReader reader : touched) {
            readers.remove(reader);
            reader.close();
        }
        touched.clear();
    }

    private void readAll(Random random, String where) throws SQLException {
        for (var reader : readers.entrySet()) {
            String view = VIEWS[random.nextInt(VIEWS.length)];
            String expression = Map.of(
                            "fact_lines", "count(*)", "fact_totals", "max(lines)", "kpi_lines", "max(numerator)")
                    .get(view);
            reads++;
            touched.add(reader.getKey());
            try {
                assertThat(reader.getKey().tryValue("select " + expression + " from analytics." + view))
                        .as(where + ": " + view)
                        .isEqualTo(reader.getValue().toString());
            } catch (SQLException e) {
                assertThat(e.getMessage()).as(where).contains("which this transaction sees: begin a new one");
                refusals++;
            }
        }
    }
}
