package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandProcess;
import io.infull.testing.DatabaseTest;
import io.infull.testing.OtherUser;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operating system refuses to a user without rights: told as final, with whom to give what, and nothing is lost. */
@DatabaseTest
class OtherUserTest {

    private static final String USER = "user nobody \\(65534\\)";

    @TempDir
    private Path folder;

    private OtherUser user;
    private FaultLanding landing;
    private Path file;

    @BeforeEach
    void letEverybodyRead() throws IOException {
        user = OtherUser.nobody();
        FaultLanding own = FaultLanding.in(folder);
        OtherUser.open(folder);
        OtherUser.copy(own.landing(), folder.resolve("open/landing"));
        OtherUser.copy(own.sqlDir(), folder.resolve("open/sql"));
        OtherUser.open(folder.resolve("open"));
        landing = new FaultLanding(folder.resolve("open/landing"), folder.resolve("open/sql"));
        file = landing.landing().resolve("orders-2.csv");
    }

    private static void permit(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private String refused(TestWarehouse warehouse, Map<String, String> more, Object... words) throws Exception {
        Map<String, String> variables =
                new HashMap<>(landing.variables(warehouse, warehouse.settings().url()));
        variables.putAll(more);
        try (CommandProcess process = CommandProcess.start(user, variables, words)) {
            int exitCode = process.awaitEnd(Duration.ofSeconds(60));
            assertThat(exitCode).as(String.join("\n", process.lines())).isEqualTo(78);
            return process.lastLine().path("message").asString();
        }
    }

    private void assertLoads(TestWarehouse warehouse) throws Exception {
        try (CommandProcess process = CommandProcess.start(
                user, landing.variables(warehouse, warehouse.settings().url()), landing.load())) {
            int exitCode = process.awaitEnd(Duration.ofSeconds(60));
            assertThat(exitCode).as(String.join("\n", process.lines())).isZero();
        }
        Recovery.of(landing).assertUndisturbed(warehouse, "another user");
    }

    @Test
    void aFileOfOthersIsNamedWithItsOwnerAndLoadedOnceItIsOpen(TestWarehouse warehouse) throws Exception {
        permit(file, "rw-------");
        assertThat(refused(warehouse, Map.of(), landing.load()))
                .matches("Cannot read \\Q" + file + "\\E: expected a file that " + USER
                        + " may read but found mode rw------- of owner root \\(0\\)\\. Run `chmod a\\+r \\Q" + file
                        + "\\E`, and let the export write its files so \\(load, exit 78\\)");
        permit(file, "rw-r--r--");
        assertLoads(warehouse);
    }

    @Test
    void aClosedLandingFolderIsNamed(TestWarehouse warehouse) throws Exception {
        permit(landing.landing(), "rwxr--r--");
        assertThat(refused(warehouse, Map.of(), landing.load()))
                .matches("Landing folder \\Q" + landing.landing() + "\\E cannot be read: expected one that " + USER
                        + " may read and enter but found mode rwxr--r-- of owner root \\(0\\)\\. Run `chmod a\\+rx \\Q"
                        + landing.landing() + "\\E` \\(load, exit 78\\)");
        assertThat(warehouse.value("select count(*) from ops.file")).isEqualTo("0");
    }

    @Test
    void aClosedContractIsAMatterOfConfiguration(TestWarehouse warehouse) throws Exception {
        Path contract = landing.sqlDir().resolve("sources/test/orders.yml");
        permit(contract, "---------");
        assertThat(refused(warehouse, Map.of(), landing.load()))
                .contains("Cannot read " + contract + ": permission denied. Let user nobody read it");
    }

    @Test
    void aFolderForTemporaryFilesThatIsMissingOrClosedIsNoMissingExport(TestWarehouse warehouse) throws Exception {
        for (Path temporary : new Path[] {folder.resolve("none"), Files.createDirectory(folder.resolve("closed"))}) {
            assertThat(refused(warehouse, Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary), landing.load()))
                    .isEqualTo(
                            "Cannot write temporary files: expected a folder that user nobody may write to but found "
                                    + temporary
                                    + ". Make it, or name another one with -Djava.io.tmpdir (load, exit 78)");
        }
        assertThat(warehouse.value("select count(*) from ops.file")).isEqualTo("0");
        assertLoads(warehouse);
    }

    @Test
    void aFolderThatItsOwnerKeepsIsReadAndLeftAsItWas(TestWarehouse warehouse) throws Exception {
        Files.setAttribute(landing.landing(), "unix:uid", 1234);
        Files.setAttribute(file, "unix:uid", 1234);
        assertLoads(warehouse);
        assertThat(Files.getAttribute(landing.landing(), "unix:uid")).isEqualTo(1234);
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(1234);
    }
}
