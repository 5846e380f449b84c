package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.LandingGenerator;
import io.infull.generate.plan.Plans;
import io.infull.testing.CommandProcess;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is killed with SIGKILL when it has published and has not yet written the pages. */
@DatabaseTest
class KilledBeforePagesTest {

    @TempDir
    private Path folder;

    @Test
    void leavesAPublicationWhosePagesTheNextRunWrites(TestWarehouse warehouse) throws Exception {
        Path landing = folder.resolve("landing");
        Path site = folder.resolve("site");
        new LandingGenerator()
                .generate(Plans.defaults().withLines(400).plan(), landing, folder.resolve("truth.json"), file -> {});
        Object[] words = {"run", "--landing", landing, "--as-of", "2026-05-31", "--site", site};
        try (CommandProcess process = CommandProcess.start(warehouse.variables(), words)) {
            process.awaitEvent("publication_made");
            process.signal("KILL");
            process.awaitEnd(Duration.ofSeconds(60));
        }
        assertThat(warehouse.value("select publication_id from ops.published")).isEqualTo("1");
        assertThat(site.resolve("index.html")).doesNotExist();

        CommandRun next = CommandRun.of(warehouse.variables(), words);
        assertThat(next.exitCode()).as(next.output()).isZero();
        assertThat(next.message())
                .startsWith("No new file, and every model is published already; wrote the pages of publication 1, "
                        + "which were missing");
        assertThat(Files.readString(site.resolve("index.html"))).contains("versions/p1-");
        assertThat(CommandRun.of(warehouse.variables(), words).exitCode()).isEqualTo(99);
    }
}
