package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who gets in, and what is said to those who do not. */
class EntranceTest extends ProvisioningCase {

    @Test
    void waitsWhileMetabaseStarts() {
        metabase.startingFor = 2;
        Map<String, String> variables = fixture.variables();
        variables.put("INFULL_METABASE_WAIT", "30");
        assertThat(fixture.provisionWith(variables).exitCode()).isZero();
    }

    @Test
    void endsWith75WhenMetabaseDoesNotStartInTime() {
        metabase.startingFor = 9;
        CommandRun run = fixture.provision();
        assertThat(run.exitCode()).isEqualTo(75);
        assertThat(run.message())
                .startsWith("Metabase at " + metabase.url() + " is not ready after 0 s: GET /api/health answers 503. "
                        + "Check INFULL_METABASE_URL, or try again later.");
    }

    @Test
    void endsWith75WhenNothingAnswers() throws IOException {
        Map<String, String> variables = fixture.variables();
        // A port that is taken, so that nobody else gets it, and that nobody listens at.
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            variables.put("INFULL_METABASE_URL", "http://127.0.0.1:" + taken.getLocalPort());
            CommandRun run = fixture.provisionWith(variables);
            assertThat(run.exitCode()).isEqualTo(75);
            assertThat(run.message()).contains("is not ready after 0 s: nothing answers there");
        }
    }

    @Test
    void endsWith78WhenThePasswordIsWrong() {
        provisionedOnce();
        Map<String, String> variables = fixture.variables();
        variables.put("INFULL_METABASE_PASSWORD", "wrong-9-horse");

        CommandRun run = fixture.provisionWith(variables);

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message())
                .startsWith(
                        "Metabase at " + metabase.url() + " answered 401 to POST /api/session: Password did not match "
                                + "stored password. Check INFULL_METABASE_USER and INFULL_METABASE_PASSWORD");
        assertThat(run.output()).doesNotContain("wrong-9-horse");
        assertThat(metabase.writes()).isEmpty();
    }

    @Test
    void readsThePasswordFromAFile() throws IOException {
        Map<String, String> variables = fixture.variables();
        Path file = Files.writeString(fixture.board.sqlDir().resolve("secret"), StubMetabase.PASSWORD + "\n");
        variables.put("INFULL_METABASE_PASSWORD", "");
        variables.put("INFULL_METABASE_PASSWORD_FILE", file.toString());
        assertThat(fixture.provisionWith(variables).exitCode()).isZero();
        assertThat(fixture.provision().exitCode()).isZero();
    }

    @Test
    void endsWith78AndTellsNoPasswordWhenMetabaseCannotReachTheWarehouse() {
        metabase.warehouses.password = "another";
        CommandRun run = fixture.provision();
        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message())
                .contains(
                        "answered 400 to POST /api/database: FATAL: password authentication failed for user with "
                                + "password \"***\". Check INFULL_DB_URL, INFULL_DB_USER and INFULL_DB_PASSWORD, as Metabase uses them");
    }

    @Test
    void namesAllSettingsThatAreMissingOrMalformed() {
        Map<String, String> variables = fixture.variables();
        variables.put("INFULL_METABASE_URL", "http://admin:secret@metabase");
        variables.put("INFULL_METABASE_USER", "");
        variables.put("INFULL_METABASE_WAIT", "-1");
        variables.put("INFULL_DB_USER", "");

        CommandRun run = fixture.provisionWith(variables);

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message())
                .startsWith("4 problems:")
                .contains("Missing settings: INFULL_METABASE_USER. ")
                .contains(
                        "INFULL_METABASE_URL is no address of a server: expected http://host:port without credentials")
                .contains("INFULL_METABASE_WAIT is -1: expected seconds, 0 or more")
                .contains("Missing settings: INFULL_DB_USER. ")
                .doesNotContain("secret");
    }

    @Test
    void refusesATileThatMetabaseWouldMisread() {
        fixture.board.change("lines_by_state", tile -> tile + "  where: array[[1]] is not null\n");
        CommandRun run = fixture.provision();
        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message())
                .startsWith("Tile " + fixture.board.file("lines_by_state")
                        + " has [[[, ]]] in its SQL, which Metabase reads as "
                        + "a template. Write a space between the two");
        assertThat(metabase.writes()).isEmpty();
    }
}
