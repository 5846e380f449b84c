package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backfill builds and tests, and readers go on seeing the newest day. */
@DatabaseTest
class AsOfForwardTest {

    @TempDir
    private Path folder;

    private static CommandRun command(TestWarehouse warehouse, Object... words) {
        return CommandRun.of(warehouse.variables(), words);
    }

    private static void done(TestWarehouse warehouse, Object... words) {
        CommandRun run = command(warehouse, words);
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    @Test
    void aBackfillIsBuiltAndTestedAndItsPublicationIsSkipped(TestWarehouse warehouse) {
        Path landing = SmallLanding.in(folder, 300);
        done(warehouse, "run", "--landing", landing, "--as-of", "2026-05-31");
        String before = bookkeeping(warehouse);

        for (String day : new String[] {"2026-05-23", "2026-06-02"}) {
            CommandRun refused = command(warehouse, "run", "--landing", folder.resolve("missing"), "--as-of", day);
            assertThat(refused.exitCode()).isEqualTo(65);
            assertThat(refused.message())
                    .contains("Nothing was loaded or built", "publish --allow-as-of " + day + " --reason");
        }
        assertThat(bookkeeping(warehouse)).isEqualTo(before);

        done(warehouse, "transform", "--as-of", "2026-05-23", "--run-id", "backfill");
        done(warehouse, "test", "--run-id", "backfill");
        CommandRun skipped = command(warehouse, "publish", "--run-id", "backfill");
        assertThat(skipped.exitCode()).isEqualTo(99);
        assertThat(skipped.message())
                .startsWith("Publication skipped: as of 2026-05-23 is not newer than publication 1 (as of 2026-05-31)");
        assertThat(skipped.result().get("status").asString()).isEqualTo("ok");

        done(warehouse, "publish", "--allow-as-of", "2026-05-23", "--reason", " wrong prices since the 24th ");
        assertThat(warehouse.value("select as_of_date from analytics.current_publication"))
                .isEqualTo("2026-05-23");
        assertThat(command(warehouse, "status").output())
                .contains("As-of dates that were allowed", "2026-05-23", "wrong prices since the 24th");
    }

    private static String bookkeeping(TestWarehouse warehouse) {
        return warehouse.value(
                "select concat_ws(' ', (select count(*) from ops.file), (select max(part) from ops.part), "
                        + "(select max(publication_id) from ops.publication), (select publication_id from ops.published))");
    }

    @Test
    void refusesDaysThatAreNobodysBusinessAsUsage(TestWarehouse warehouse) {
        for (String day : new String[] {"0001-01-01", "9999-12-31", "+10000-01-01", "0000-12-31", "2026-02-30"}) {
            Stream.of(new Object[] {"run", "--as-of", day}, new Object[] {"transform", "--as-of", day}, new Object[] {
                        "publish", "--allow-as-of", day, "--reason", "why"
                    })
                    .forEach(words -> assertThat(command(warehouse, words).exitCode())
                            .as("%s %s", words[0], day)
                            .isEqualTo(2));
        }
        for (Object[] words : new Object[][] {
            {"publish", "--allow-as-of", "2026-05-23"},
            {"publish", "--reason", "why"},
            {"publish", "--allow-as-of", "2026-05-23", "--reason", "  "}
        }) {
            assertThat(command(warehouse, words).exitCode()).isEqualTo(2);
        }
    }
}
