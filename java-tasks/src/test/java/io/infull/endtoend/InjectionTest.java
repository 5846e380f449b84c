package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Prepared;
import io.infull.testing.StartsFrom;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures on demand: each is refused where it should be, moves no figure, and can be mended without a trace in them. */
@DatabaseTest
class InjectionTest {

    @TempDir
    private Path folder;

    private Instant now = CommandRun.CLOCK.instant();

    /** Sound files, and what a run published of them. */
    static final class Published implements StartsFrom.Start {

        @Override
        public void make(TestWarehouse warehouse, Path folder) {
            Path landing = folder.resolve("landing");
            assertThat(generate(CommandRun.CLOCK, landing, "none", "first").exitCode())
                    .isZero();
            assertThat(run(warehouse, landing).exitCode()).isZero();
        }
    }

    @BeforeEach
    void takeSoundFiles() {
        Prepared.copyFiles(Published.class, folder);
    }

    @ParameterizedTest
    @StartsFrom(Published.class)
    @CsvSource(delimiter = '|', textBlock = """
            negative_quantity | check_failed | orders_have_positive_quantity
            negative_price    | check_failed | prices_are_not_negative
            renamed_column    | file_refused | Header mismatch in sales_orders_injected_renamed_column_
            garbled_rows      | file_refused | Too many rejected lines in sales_orders_injected_garbled_rows_
            """)
    void isRefusedAndMended(String kind, String event, String reason, TestWarehouse warehouse) {
        assertThat(generate(kind, "second").events("file_injected")).hasSize(1);

        assertRefused(warehouse, event, reason);

        assertThat(generate("none", "third").events("file_mended")).hasSize(1);
        assertThat(run(warehouse).exitCode()).isZero();
        assertThat(warehouse.value("select count(*) > 0 from analytics.fact_fulfillment where order_id ~ '^INJECTED-'"))
                .isEqualTo("t");
        PublishedTruth.assertSame(warehouse, truth());
    }

    @Test
    @StartsFrom(Published.class)
    void canBeRepeatedBeforeItIsMended(TestWarehouse warehouse) {
        generate("negative_quantity", "second");
        assertRefused(warehouse, "check_failed", "orders_have_positive_quantity");
        generate("negative_quantity", "third");
        assertRefused(warehouse, "check_failed", "orders_have_positive_quantity");

        assertThat(generate("none", "fourth").result().get("files_mended").asInt())
                .isEqualTo(2);
        assertThat(run(warehouse).exitCode()).isZero();
        PublishedTruth.assertSame(warehouse, truth());
        assertThat(generate("none", "fifth").result().get("files_mended").asInt())
                .isZero();
        assertThat(run(warehouse).exitCode()).isEqualTo(99);
    }

    private void assertRefused(TestWarehouse warehouse, String event, String reason) {
        CommandRun refused = run(warehouse);
        assertThat(refused.exitCode()).isEqualTo(65);
        assertThat(refused.message()).contains(reason);
        assertThat(refused.events(event)).isNotEmpty();
        assertThat(warehouse.value("select publication_id from analytics.current_publication"))
                .isEqualTo("1");
        PublishedTruth.assertSame(warehouse, truth());
    }

    @Test
    void isNeverTakenForAFileThatWasLoadedBefore(TestWarehouse warehouse) {
        for (String kind : new String[] {"negative_quantity", "none", "negative_quantity", "none"}) {
            generate(kind, "the same run");

            assertThat(CommandRun.of(warehouse.variables(), "load", "--landing", landing())
                            .exitCode())
                    .isZero();
            assertThat(warehouse.value("select sign(qty_ordered) from raw.sales_orders where order_id ~ '^INJECTED-'"))
                    .isEqualTo(kind.equals("none") ? "1" : "-1");
        }
    }

    @Test
    void touchesNoFileOfAPerson() throws IOException {
        String person = "order_id,order_date\nO_1,2026-01-01\n";
        for (String name : new String[] {
            "sales_orders_injected_negative_price_0123456789ab.csv", "sales_orders_injected_by_hand.csv"
        }) {
            Files.writeString(landing().resolve(name), person);
        }

        assertThat(generate("none", "second").result().get("files_mended").asInt())
                .isZero();

        assertThat(landing().resolve("sales_orders_injected_negative_price_0123456789ab.csv"))
                .hasContent(person);
        assertThat(landing().resolve("sales_orders_injected_by_hand.csv")).hasContent(person);
    }

    private CommandRun generate(String kind, String runId) {
        now = now.plusSeconds(60);
        return generate(Clock.fixed(now, ZoneOffset.UTC), landing(), kind, runId);
    }

    private static CommandRun generate(Clock clock, Path landing, String kind, String runId) {
        return CommandRun.at(
                clock,
                Map.of(),
                "generate",
                "--landing",
                landing,
                "--lines",
                "1000",
                "--run-id",
                runId,
                "--inject",
                kind);
    }

    private CommandRun run(TestWarehouse warehouse) {
        return run(warehouse, landing());
    }

    private static CommandRun run(TestWarehouse warehouse, Path landing) {
        return CommandRun.of(warehouse.variables(), "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
    }

    private Path landing() {
        return folder.resolve("landing");
    }

    private Path truth() {
        return folder.resolve("truth.json");
    }
}
