package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes a landing file that is larger than what the loader has read of it so far. */
@DatabaseTest
class ChangedFileTest {

    private static final int MANY = 40_000;

    @TempDir
    private Path folder;

    private interface Change {
        void to(Path file) throws IOException;
    }

    private static final Map<String, Change> CHANGES = new LinkedHashMap<>(Map.of(
            "appended", file -> Files.writeString(file, "O-1,S1,1,\n", StandardOpenOption.APPEND),
            "truncated", ChangedFileTest::truncate,
            "written over", file -> Files.writeString(file, FaultLanding.orders(1, MANY)),
            "replaced", ChangedFileTest::replace,
            "deleted", Files::delete));

    @Test
    void loadsNothingOfItAndThenAllOfWhatItBecame() throws Exception {
        for (Map.Entry<String, Change> change : CHANGES.entrySet()) {
            FaultLanding landing = FaultLanding.in(folder.resolve(change.getKey()));
            landing.file("orders-1.csv", FaultLanding.orders(0, MANY));
            Path file = landing.landing().resolve("orders-1.csv");
            try (TestWarehouse warehouse = TestServer.get().createWarehouse();
                    FaultProxy proxy = new FaultProxy(warehouse, Point.BEFORE_COPY, 1, link -> {
                        change.getValue().to(file);
                        return true;
                    })) {
                Files.delete(landing.landing().resolve("shipments.json"));
                Files.delete(landing.landing().resolve("products.json"));
                CommandRun run = CommandRun.of(landing.variables(warehouse, proxy.url()), landing.load());
                assertThat(proxy.awaitStrike()).as(change.getKey()).isTrue();
                Recovery.assertToldAsTransient(run, change.getKey());
                assertThat(run.message()).as(change.getKey()).containsPattern("orders-1.csv( changed|: )");
                assertThat(warehouse.value("select count(*) from raw.sales_orders where _file = 'orders-1.csv'"))
                        .as(change.getKey())
                        .isEqualTo("0");
                Recovery.of(landing).assertRight(warehouse, change.getKey());
            }
        }
    }

    private static void truncate(Path file) throws IOException {
        try (RandomAccessFile writer = new RandomAccessFile(file.toFile(), "rw")) {
            // At the end of a line, so that nothing but the change itself tells of it.
            long end = Files.readString(file).indexOf('\n', (int) (writer.length() * 0.9)) + 1;
            writer.setLength(end);
        }
    }

    private static void replace(Path file) throws IOException {
        Path other = file.resolveSibling(".other");
        Files.writeString(other, FaultLanding.orders(7, MANY));
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
