package io.infull.source.landing;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.InputMissing;
import io.infull.load.LoadFixture;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class ArchiveTest {

    private static final String ROWS = LoadFixture.ORDERS_HEADER + "O1,S1,5,1,\n";
    private static final String RETURNS_CONTRACT = LoadFixture.ORDERS_CONTRACT
            .replace("source: orders", "source: returns")
            .replace("orders*", "returns*");

    @TempDir
    private Path folder;

    private LoadFixture fixture;
    private Path archive;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        archive = folder.resolve("archive");
        fixture = LoadFixture.forOrders(warehouse, folder).contract("returns", RETURNS_CONTRACT);
    }

    @Test
    void movesWhatIsLoadedUnderANameOfItsContent(TestWarehouse warehouse) throws IOException {
        fixture.file("orders.csv", ROWS).file("notes.txt", "x");
        CommandRun run = load(warehouse);
        assertThat(run.exitCode()).isZero();
        assertThat(run.events("file_archived")).hasSize(1);
        assertThat(names(fixture.landing)).containsExactly("notes.txt");
        String digits = warehouse.value("select left(sha256, 12) from ops.file");
        assertThat(archive.resolve("orders." + digits + ".csv")).hasContent(ROWS);

        // The next export has the same name.
        fixture.file("orders.csv", ROWS + "O2,S1,1,1,\n");
        load(warehouse);
        assertThat(names(archive)).hasSize(2);
        assertThat(names(fixture.landing)).containsExactly("notes.txt");
    }

    @Test
    void leavesFilesWhereTheyAreUnlessAsked(TestWarehouse warehouse) throws IOException {
        fixture.file("orders.csv", ROWS).load();
        assertThat(names(fixture.landing)).containsExactly("orders.csv");
    }

    @Test
    void healsAKillBetweenCommitAndMove(TestWarehouse warehouse) throws IOException {
        fixture.file("orders.csv", ROWS).load();
        assertThat(load(warehouse).exitCode()).isEqualTo(99);
        assertThat(names(fixture.landing)).isEmpty();
        assertThat(names(archive)).hasSize(1);
        assertThatTable(warehouse, "ops.file").hasRows(1);
    }

    @Test
    void healsAKillBetweenTheMovesOfRequiredFiles(TestWarehouse warehouse) throws IOException {
        fixture.contract("returns", RETURNS_CONTRACT + "required: true\n")
                .file("orders.csv", ROWS)
                .file("returns.csv", ROWS)
                .load();
        Files.delete(fixture.landing.resolve("returns.csv"));
        assertThat(load(warehouse).exitCode()).isEqualTo(66);
        assertThat(names(fixture.landing)).isEmpty();
        assertThat(names(archive)).hasSize(1);
    }

    @Test
    void keepsAllFilesTogetherWhileOneIsRefused(TestWarehouse warehouse) throws IOException {
        fixture.file("orders.csv", ROWS).file("returns.csv", "wrong\n");
        assertThat(load(warehouse).exitCode()).isEqualTo(65);
        assertThat(names(fixture.landing)).containsExactly("orders.csv", "returns.csv");
        fixture.file("returns.csv", ROWS);
        assertThat(load(warehouse).exitCode()).isZero();
        assertThat(names(fixture.landing)).isEmpty();
        assertThat(names(archive)).hasSize(2);
    }

    @Test
    void touchesNothingBeforeRequiredFilesHaveArrived(TestWarehouse warehouse) throws IOException {
        fixture.file("orders.csv", ROWS).load();
        fixture.contract("returns", RETURNS_CONTRACT + "required: true\n").file("orders_2.csv", ROWS + "\n");
        assertThatThrownBy(() -> fixture.load()).isInstanceOf(InputMissing.class);
        assertThat(load(warehouse).exitCode()).isEqualTo(66);
        assertThat(names(fixture.landing)).containsExactly("orders.csv", "orders_2.csv");
    }

    @Test
    void leavesAFileThatChangedAfterItWasLoaded() throws IOException {
        LandingFile file =
                new LocalFile(fixture.file("orders.csv", ROWS).landing.resolve("orders.csv"));
        Fingerprint loaded = file.digested(file.look());
        fixture.file("orders.csv", ROWS + "O2,S1,1,1,\n");
        assertThat(LocalArchive.in(archive, fixture.landing).take(file, loaded)).isFalse();
        assertThat(names(fixture.landing)).containsExactly("orders.csv");
    }

    @Test
    void archivesALinkAsWhatItLeadsTo(TestWarehouse warehouse) throws IOException {
        fixture.file("exports.txt", ROWS);
        Files.createSymbolicLink(fixture.landing.resolve("orders.csv"), Path.of("exports.txt"));
        load(warehouse);
        assertThat(names(fixture.landing)).containsExactly("exports.txt");
        assertThat(archive.resolve(names(archive).get(0))).isRegularFile().hasContent(ROWS);
    }

    @Test
    void findsOutThatTheArchiveIsOfNoUseBeforeItLoads(TestWarehouse warehouse) throws IOException {
        fixture.file("orders.csv", ROWS);
        Files.writeString(archive, "no folder");
        assertThat(load(warehouse).exitCode()).isEqualTo(78);
        assertThat(load(warehouse, "--archive", "move:" + fixture.landing).message())
                .startsWith("Archive " + fixture.landing + " is the landing folder: expected another one");
        assertThat(load(warehouse, "--archive", "move:s3://bucket/x").message())
                .startsWith("Archive s3://bucket/x is of another kind than the landing place ");
        assertThat(load(warehouse, "--archive", "away").message())
                .startsWith("Unknown archive 'away': expected none or move:PLACE. Set INFULL_ARCHIVE or --archive");
        assertThatTable(warehouse, "ops.file").hasRows(0);
    }

    @Test
    void namesFilesWithAndWithoutAnEnding() {
        Fingerprint loaded = new Fingerprint(1, "", null, "0123456789abcdef");
        assertThat(Stream.of("orders.csv", "orders", "orders.2026.csv").map(name -> Archive.name(name, loaded)))
                .containsExactly("orders.0123456789ab.csv", "orders.0123456789ab", "orders.2026.0123456789ab.csv");
    }

    private CommandRun load(TestWarehouse warehouse, String... more) {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", fixture.sqlDir.toString());
        variables.put("INFULL_PACK", "test");
        variables.put("INFULL_LANDING", fixture.landing.toString());
        variables.put("INFULL_ARCHIVE", "move:" + archive);
        List<Object> words = new ArrayList<>(List.of("load"));
        words.addAll(List.of(more));
        return CommandRun.of(variables, words.toArray());
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
