package io.infull.source.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.infull.error.ExitCode;
import io.infull.load.LoadFixture;
import io.infull.load.LoadReport;
import io.infull.load.Loader;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that lies there as it was loaded is known again without being read; one that was written to never is. */
@DatabaseTest
class ContentTagTest {

    private static final String FIVE = LoadFixture.ORDERS_HEADER + "O1,S1,5,2.50,\n";
    private static final String SEVEN = LoadFixture.ORDERS_HEADER + "O1,S1,7,2.50,\n";

    @TempDir
    private Path folder;

    private final AtomicInteger opened = new AtomicInteger();

    @BeforeEach
    void fileSystemTellsChanges() {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("unix");
    }

    @Test
    void knowsAFileAgainWithoutReadingIt(TestWarehouse warehouse) throws Exception {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", FIVE);
        Thread.sleep(ContentTag.COARSEST_CLOCK.toMillis() + 100);
        assertThat(load(fixture, warehouse).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(opened).hasValue(1);
        assertThat(load(fixture, warehouse).exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
        assertThat(opened).hasValue(1);
    }

    @Test
    void readsAFileAgainThatWasWrittenToWithItsTimeAndSizeKept(TestWarehouse warehouse) throws Exception {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", FIVE);
        Path file = fixture.landing.resolve("orders.csv");
        Thread.sleep(ContentTag.COARSEST_CLOCK.toMillis() + 100);
        load(fixture, warehouse);
        FileTime written = Files.getLastModifiedTime(file);
        fixture.file("orders.csv", SEVEN);
        Files.setLastModifiedTime(file, written);
        assertThat(load(fixture, warehouse).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows("select qty_ordered from raw.sales_orders")).isEqualTo("7");
    }

    @Test
    void readsAFileAgainThatWasWrittenJustBeforeItWasLoaded(TestWarehouse warehouse) throws Exception {
        long writtenAt = System.nanoTime();
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", FIVE);
        load(fixture, warehouse);
        assumeThat(System.nanoTime() - writtenAt)
                .as("Skipped: this machine is too busy to load a file just after it was written")
                .isLessThan(ContentTag.COARSEST_CLOCK.toNanos());
        assertThat(fixture.rows("select content_tag is null from ops.file")).isEqualTo("t");
        assertThat(load(fixture, warehouse).exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
        assertThat(opened).hasValue(2);
    }

    private LoadReport load(LoadFixture fixture, TestWarehouse warehouse) {
        Landing counted = new Landing() {
            @Override
            public Listing list() {
                Listing found = new LocalLanding(fixture.landing).list();
                List<LandingFile> files = found.files().stream()
                        .map(file -> (LandingFile) new Counted(file, opened))
                        .toList();
                return new Listing(files, found.setAside());
            }

            @Override
            public Archive archive(String place) {
                return new LocalLanding(fixture.landing).archive(place);
            }
        };
        return new Loader(warehouse.database(), "test-run", fixture.sqlDir).load(counted, "test", Optional.empty());
    }

    private record Counted(LandingFile file, AtomicInteger opened) implements LandingFile {

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public Fingerprint look() throws IOException {
            return file.look();
        }

        @Override
        public InputStream open() throws IOException {
            opened.incrementAndGet();
            return file.open();
        }
    }
}
