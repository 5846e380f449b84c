package io.infull.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    private Path folder;

    @Test
    void tellsTheWholeStoryOnAServerOfItsOwn() {
        Map<String, String> variables =
                Map.of("INFULL_LOG_FORMAT", "auto", "INFULL_SQL_DIR", System.getProperty("infull.sql.dir"));

        // The generated half year ends after this day.
        Clock march = Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);
        CommandRun demo = CommandRun.at(march, variables, "demo", "--folder", folder, "--lines", 3_000);

        assertThat(demo.exitCode()).as(demo.output()).isZero();
        assertThat(demo.output())
                .contains("13 of its 13 KPIs equal the published ones")
                .contains("Check orders_have_positive_quantity failed: 1 failure, for example "
                        + "order_line_id=O_BAD_1-SKU001")
                .contains("The gate refused, and the 13 published figures did not move.")
                .contains("The database ends now.")
                .contains("The demo told its story")
                .containsPattern("Line OTIF +line .* %");
        assertThat(demo.output().lines().filter(line -> line.startsWith("{")))
                .as("a story is text from its first line to its last, away from a terminal too")
                .isEmpty();
        assertThat(folder.resolve("landing/sales_orders.csv")).exists();
        assertThat(demo.output()).containsPattern("Command center +open file:.*/site/index\\.html in a browser");
        assertThat(folder.resolve("site/index.html")).exists();
    }
}
