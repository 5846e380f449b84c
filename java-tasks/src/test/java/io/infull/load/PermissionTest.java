package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.error.ExitCode;
import io.infull.error.TransientFault;
import io.infull.source.landing.Archive;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.Landing;
import io.infull.source.landing.LandingFile;
import io.infull.source.landing.LocalFile;
import io.infull.source.landing.NotPermitted;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root may read everything, so a refusal comes from a file that gives the one that the system would give. */
@DatabaseTest
class PermissionTest {

    private record Closed(LocalFile file, FileSystemException refusal) implements LandingFile {

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
            throw refusal;
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    @TempDir
    private Path folder;

    @Test
    void isFinalAndSaysWhomToGiveWhat(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", LoadFixture.ORDERS_HEADER);
        Path file = fixture.landing.resolve("orders.csv");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> load(warehouse, fixture, file, new AccessDeniedException(file.toString())))
                .isInstanceOfSatisfying(BadConfiguration.class, refused -> assertThat(refused.exitCode())
                        .isEqualTo(ExitCode.CONFIGURATION))
                .hasMessageMatching(
                        "Cannot read \\Q" + file + "\\E: expected a file that user \\S+ \\(\\d+\\) may read "
                                + "but found mode rw------- of owner \\S+ \\(\\d+\\)\\. Run `chmod a\\+r \\Q" + file
                                + "\\E`, and let the export write its files so");
    }

    @Test
    void isNoMatterOfFilesThatAreGoneOrOfOthers(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", LoadFixture.ORDERS_HEADER);
        Path file = fixture.landing.resolve("orders.csv");
        assertThatThrownBy(() -> load(warehouse, fixture, file, new AccessDeniedException("/tmp/other")))
                .isInstanceOf(TransientFault.class);
    }

    @Test
    void isNamedForAFolder() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr--r--"));
        assertThat(NotPermitted.toEnter("Landing folder", folder, new AccessDeniedException(folder.toString())))
                .message()
                .matches("Landing folder \\Q" + folder
                        + "\\E cannot be read: expected one that user \\S+ \\(\\d+\\) may "
                        + "read and enter but found mode rwxr--r-- of owner \\S+ \\(\\d+\\)\\. Run `chmod a\\+rx \\Q"
                        + folder + "\\E`");
    }

    private static void load(TestWarehouse warehouse, LoadFixture fixture, Path file, FileSystemException refusal) {
        Landing closed = new Landing() {
            @Override
            public Listing list() {
                return new Listing(List.of(new Closed(new LocalFile(file), refusal)), List.of());
            }

            @Override
            public Archive archive(String place) {
                throw new IllegalStateException("Nothing is archived here");
            }
        };
        new Loader(warehouse.database(), "test-run", fixture.sqlDir).load(closed, "test", Optional.empty());
    }
}
