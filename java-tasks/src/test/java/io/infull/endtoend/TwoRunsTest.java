package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class TwoRunsTest {

    @TempDir
    private Path folder;

    @Test
    void oneOfTwoRunsAtOncePublishesAndTheOtherOneIsToldToComeBack(TestWarehouse warehouse) {
        Path landing = SmallLanding.in(folder, 3_000);
        List<CompletableFuture<CommandRun>> runs = Stream.of("one", "two")
                .map(id -> CompletableFuture.supplyAsync(() -> CommandRun.of(
                        warehouse.variables(),
                        "run",
                        "--landing",
                        landing,
                        "--as-of",
                        SmallLanding.AS_OF,
                        "--run-id",
                        id)))
                .toList();

        List<Integer> exitCodes = runs.stream()
                .map(CompletableFuture::join)
                .map(CommandRun::exitCode)
                .sorted()
                .toList();

        assertThat(exitCodes).isEqualTo(List.of(0, 75));
        assertThat(warehouse.value("select count(*) from ops.publication where state = 'published'"))
                .isEqualTo("1");
        assertThat(warehouse.value("select count(*) from raw.sales_orders")).isEqualTo("3000");
        assertThat(warehouse.value("select count(*) = count(distinct order_line_id) from analytics.fact_fulfillment"))
                .isEqualTo("t");
    }
}
