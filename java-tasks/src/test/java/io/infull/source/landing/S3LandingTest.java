package io.infull.source.landing;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.TransientFault;
import io.infull.load.LoadFixture;
import io.infull.load.S3Options;
import io.infull.load.file.FileLoader;
import io.infull.load.file.Ledger;
import io.infull.ops.RawSchema;
import io.infull.source.binding.Contracts;
import io.infull.source.contract.Source;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.S3Server;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Against a real S3 server in this JVM. */
@DatabaseTest
class S3LandingTest {

    private static final String ROWS = LoadFixture.ORDERS_HEADER + "O1,S1,5,1,\nO2,S1,x,1,\n";
    private static final String PLACE = "s3://exports/in";

    private static S3Server server;

    @TempDir
    private Path folder;

    private LoadFixture fixture;

    @BeforeAll
    public static void start() {
        server = new S3Server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty(TestWarehouse warehouse) {
        server.clear();
        fixture = LoadFixture.forOrders(warehouse, folder);
    }

    @Test
    void loadsObjectsAsItLoadsFilesAndSkipsThemTheSecondTime(TestWarehouse warehouse) {
        server.put("in/orders.csv", ROWS);
        assertThat(load(warehouse).exitCode()).isZero();
        assertThat(fixture.rows("select order_id, _file, _line from raw.sales_orders"))
                .isEqualTo("O1,orders.csv,2");
        assertThat(fixture.rows("select file_name, bytes, lines_read, lines_rejected, content_tag is not null "
                        + "from ops.file"))
                .isEqualTo("orders.csv," + ROWS.length() + ",2,1,t");
        // The digest is that of the content, as of a local file.
        fixture.file("orders_local.csv", ROWS).load();
        assertThatTable(warehouse, "ops.file").hasRows(1);
        assertThat(load(warehouse).exitCode()).isEqualTo(99);
    }

    @Test
    void readsMoreObjectsThanOnePageOfTheListHas(TestWarehouse warehouse) {
        server.putMany("in/note_", 1_005);
        server.put("in/orders.csv", ROWS);
        assertThat(load(warehouse).result().get("files_unmatched").asLong()).isEqualTo(1_005);
        assertThatTable(warehouse, "raw.sales_orders").hasRows(1);
    }

    @Test
    void leavesAloneWhatLiesFurtherBelowOrIsUnfinished(TestWarehouse warehouse) {
        server.put("in/", "")
                .put("in/older/orders.csv", ROWS)
                .put("in/orders.csv.part", ROWS)
                .put("in/orders\nx.csv", ROWS)
                .put("inside/orders.csv", ROWS)
                .put("orders.csv", ROWS);
        CommandRun run = load(warehouse);
        assertThat(run.exitCode()).isEqualTo(99);
        assertThat(run.events("file_skipped"))
                .extracting(event -> event.get("reason").asString())
                .containsExactlyInAnyOrder("unfinished", "bad_name");
    }

    @Test
    void tellsRowsThatContradictEachOther(TestWarehouse warehouse) {
        server.put("in/orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,5,1,\nO2,S1,1,1,\nO1,S1,6,1,\n");
        load(warehouse);
        assertThat(fixture.rows("select line, raw_text from ops.rejected_row order by line"))
                .isEqualTo("2,\"O1,S1,5,1,\"; 4,\"O1,S1,6,1,\"");
    }

    @Test
    void refusesAnObjectThatWasWrittenOverMeanwhile(TestWarehouse warehouse) {
        server.put("in/orders.csv", ROWS);
        List<LandingFile> files = new ArrayList<>();
        try (Landing landing = landing()) {
            files.addAll(landing.list().files());
            server.put("in/orders.csv", ROWS + "O3,S1,1,1,\n");
            List<Source> sources =
                    Contracts.read(fixture.sqlDir, "test", warehouse.database().transaction(RawSchema::read));
            FileLoader loader = new FileLoader(warehouse.database(), new Ledger("test-run"), bytes -> {});
            assertThatThrownBy(() -> loader.load(sources.get(0), files.get(0)))
                    .isInstanceOf(TransientFault.class)
                    .hasMessage("s3://exports/in/orders.csv changed while it was read. Try again when it is complete.");
        }
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
        assertThat(load(warehouse).exitCode()).isZero();
        assertThatTable(warehouse, "raw.sales_orders").hasRows(2);
    }

    @Test
    void takesNoBrokenTransferForTheEndOfTheObject() {
        boolean[] aborted = new boolean[1];
        ObjectStream stream = new ObjectStream(new ByteArrayInputStream(new byte[10]), () -> aborted[0] = true, 12);
        assertThatThrownBy(stream::readAllBytes)
                .isInstanceOf(IOException.class)
                .hasMessage("the transfer ended after 10 of 12 bytes");
    }

    @Test
    void saysWhatIsWrongWithThePlace(TestWarehouse warehouse) {
        CommandRun missing = load(warehouse, "--landing", "s3://nowhere/in");
        assertThat(missing.exitCode()).isEqualTo(66);
        assertThat(missing.message()).startsWith("Landing place s3://nowhere/in/ is missing: there is no such bucket.");
        CommandRun malformed = load(warehouse, "--landing", "s3:exports");
        assertThat(malformed.exitCode()).isEqualTo(78);
        assertThat(malformed.message()).startsWith("Cannot read place 's3:exports': expected s3://bucket/prefix");
        CommandRun away = load(warehouse, "--s3-endpoint", "http://127.0.0.1:1");
        assertThat(away.exitCode()).isEqualTo(75);
        assertThat(away.message()).startsWith("Cannot reach s3://exports/in/: ");
    }

    @Test
    void saysThatCredentialsAreWrong(TestWarehouse warehouse) {
        String secret = System.setProperty("aws.secretAccessKey", "wrong");
        try {
            CommandRun denied = load(warehouse);
            assertThat(denied.exitCode()).isEqualTo(78);
            assertThat(denied.message())
                    .startsWith("Cannot use s3://exports/in/: 403 ")
                    .doesNotContain("wrong");
        } finally {
            System.setProperty("aws.secretAccessKey", secret);
        }
    }

    @Test
    void movesLoadedObjectsIntoTheArchive(TestWarehouse warehouse) {
        server.put("in/orders.csv", ROWS);
        CommandRun run = load(warehouse, "--archive", "move:s3://exports/in/done");
        assertThat(run.exitCode()).isZero();
        assertThat(run.result().get("files_archived").asLong()).isEqualTo(1);
        assertThat(server.keys()).singleElement().asString().matches("in/done/orders\\.[0-9a-f]{12}\\.csv");
        assertThat(server.text(server.keys().get(0))).isEqualTo(ROWS);
    }

    @Test
    void healsAMoveThatWasCutShort(TestWarehouse warehouse) {
        server.put("in/orders.csv", ROWS);
        load(warehouse);
        String archived = "in/done/" + Archive.name("orders.csv", fingerprint(warehouse));
        server.put(archived, ROWS);
        CommandRun run = load(warehouse, "--archive", "move:s3://exports/in/done");
        assertThat(run.exitCode()).isEqualTo(99);
        assertThat(server.keys()).containsExactly(archived);
    }

    @Test
    void leavesAnObjectThatWasWrittenOverAfterItWasLoaded(TestWarehouse warehouse) throws IOException {
        server.put("in/orders.csv", ROWS);
        try (Landing landing = landing()) {
            LandingFile file = landing.list().files().get(0);
            Fingerprint loaded = file.digested(file.look());
            server.put("in/orders.csv", ROWS + "O3,S1,1,1,\n");
            assertThat(landing.archive("s3://exports/done").take(file, loaded)).isFalse();
        }
        assertThat(server.keys()).containsExactly("in/orders.csv");
    }

    private static Fingerprint fingerprint(TestWarehouse warehouse) {
        return new Fingerprint(0, "", null, warehouse.value("select sha256 from ops.file"));
    }

    private Landing landing() {
        S3Options options = new S3Options();
        CommandLine.populateCommand(options, "--s3-endpoint", server.endpoint().toString());
        return new S3Landing(options.client(), S3Location.parse(PLACE));
    }

    private CommandRun load(TestWarehouse warehouse, String... more) {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", fixture.sqlDir.toString());
        variables.put("INFULL_PACK", "test");
        variables.put("INFULL_LANDING", PLACE);
        variables.put("INFULL_S3_ENDPOINT", server.endpoint().toString());
        List<Object> words = new ArrayList<>(List.of("load"));
        words.addAll(List.of(more));
        return CommandRun.of(variables, words.toArray());
    }
}
