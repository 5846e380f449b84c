package io.infull.source.landing;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.load.LoadFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class LocalLandingTest {

    private static final String ROW = LoadFixture.ORDERS_HEADER + "O1,S1,5,1,\n";

    @TempDir
    private Path folder;

    @Test
    void leavesAloneWhatIsHiddenOrUnfinished(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file(".orders.csv", ROW)
                .file("orders.csv.part", ROW)
                .file("orders.csv.tmp", ROW)
                .file("orders.csv.filepart", ROW)
                .file("orders.csv~", ROW);
        assertThat(setAside(fixture)).hasSize(5).allMatch(line -> line.startsWith("unfinished "));
        assertThat(fixture.load().counts()).containsEntry("files_loaded", 0L).containsEntry("files_unmatched", 0L);
    }

    @Test
    void followsNoLinkOutOfTheFolder(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("exports.txt", ROW);
        Path outside = Files.writeString(folder.resolve("outside.csv"), ROW);
        Files.createSymbolicLink(fixture.landing.resolve("orders_1.csv"), outside);
        Files.createSymbolicLink(fixture.landing.resolve("orders_2.csv"), Path.of("exports.txt"));
        Files.createSymbolicLink(fixture.landing.resolve("orders_3.csv"), Path.of("nowhere.csv"));
        assertThat(setAside(fixture))
                .containsExactly(
                        "outside_landing orders_1.csv: it is a link that leads out of the landing folder. "
                                + "Put the file itself there",
                        "no_file orders_3.csv: it is a link that leads nowhere, or vanished meanwhile");
        assertThat(fixture.load().counts()).containsEntry("files_loaded", 1L);
        assertThat(fixture.rows("select file_name from ops.file")).isEqualTo("orders_2.csv");
    }

    @Test
    void namesALinkToAFolder(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", ROW);
        Files.createDirectories(fixture.landing.resolve("loaded"));
        Files.createSymbolicLink(fixture.landing.resolve("inside"), Path.of("loaded"));
        Files.createSymbolicLink(fixture.landing.resolve("outside"), folder);
        assertThat(setAside(fixture))
                .containsExactly(
                        "no_file inside: it is a link to a folder. Put the files themselves there",
                        "outside_landing outside: it is a link that leads out of the landing folder. "
                                + "Put the file itself there");
    }

    @Test
    void loadsThroughALinkToTheFolderItself(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", ROW);
        Path link = Files.createSymbolicLink(folder.resolve("link"), fixture.landing);
        assertThat(new LocalLanding(link).list().files()).hasSize(1);
    }

    @Test
    void setsAsideANameThatCouldForgeALogLine(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders\n\u001b[2Jdone.csv", ROW);
        assertThat(setAside(fixture))
                .containsExactly("bad_name orders??[2Jdone.csv: its name holds a control character. Rename it");
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
    }

    @Test
    void takesANameThatAShellWouldRunAsAName(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders $(touch x); '\"`id`.csv", ROW);
        fixture.load();
        assertThatTable(warehouse, "raw.sales_orders").hasRows(1);
        assertThat(warehouse.value("select _file from raw.sales_orders")).isEqualTo("orders $(touch x); '\"`id`.csv");
    }

    private static List<String> setAside(LoadFixture fixture) {
        return new LocalLanding(fixture.landing)
                .list().setAside().stream()
                        .map(file -> file.reason() + " " + file.shownName() + ": " + file.explanation())
                        .toList();
    }
}
