package io.infull.ops;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Database;
import io.infull.db.Isolation;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class PartCleanerTest {

    private static final String OLD_PARTS_LOCKED = "select count(*) from pg_locks inner join pg_class "
            + "on pg_locks.relation = pg_class.oid where pg_locks.pid = pg_backend_pid() "
            + "and pg_class.relname like 'fact\\_lines\\_\\_old\\_%'";

    @TempDir
    private Path folder;

    @BeforeEach
    void publishThreeTimes(TestWarehouse warehouse) {
        TestProject.ofOrders(folder);
        for (int order = 1; order <= 3; order++) {
            warehouse.execute("insert into raw.sales_orders (order_id, sku_id) values ('O" + order + "', 'S1')");
            Runs.transformAndPublish(warehouse, folder);
        }
    }

    private static String partsOf(TestWarehouse warehouse, String model) {
        return warehouse.value("select count(*) from pg_class where relnamespace = 'build'::regnamespace "
                + "and relkind = 'r' and relname like '" + model + "%'");
    }

    @Test
    void dropsThePartsThatNoKeptPublicationNames(TestWarehouse warehouse) {
        int dropped = new PartCleaner(warehouse.database(), 2).clean();

        assertThat(dropped).isEqualTo(2);
        assertThat(partsOf(warehouse, "fact_lines")).isEqualTo("2");
        assertThatTable(warehouse, "ops.part").hasRows(4);
        assertThatTable(warehouse, "analytics.fact_lines").hasRows(3);
        assertThat(new PartCleaner(warehouse.database(), 2).clean()).isZero();
    }

    @Test
    void leavesAPartThatIsStillReadAndDropsItNextTime(TestWarehouse warehouse) {
        warehouse.database().transaction(Isolation.SNAPSHOT, reader -> {
            TestWarehouse.valueIn(reader, "select count(*) from analytics.fact_lines");
            new PartCleaner(warehouse.database(), 1).clean();
            assertThat(partsOf(warehouse, "fact_lines")).isEqualTo("3");
            assertThat(TestWarehouse.valueIn(reader, "select count(*) from analytics.fact_lines"))
                    .isEqualTo("3");
            return null;
        });
        new PartCleaner(warehouse.database(), 1).clean();
        new PartCleaner(warehouse.database(), 1).clean();

        assertThat(partsOf(warehouse, "fact_lines")).isEqualTo("1");
        assertThatTable(warehouse, "analytics.fact_lines").hasRows(3);
    }

    @Test
    void dropsWhatAKilledCleanerHadForgottenOnly(TestWarehouse warehouse) {
        warehouse.execute("delete from ops.manifest where publication_id = 1");
        warehouse.execute(
                "delete from ops.part where part not in (select part from ops.manifest where part is not null)");

        assertThat(new PartCleaner(warehouse.database(), 3).clean()).isEqualTo(2);
    }

    @Test
    void leavesOneCandidateOfManyThatWereRefused(TestWarehouse warehouse) {
        TestServer.copyMigrations(folder);
        for (int order = 4; order <= 8; order++) {
            warehouse.execute("insert into raw.sales_orders (order_id, sku_id) values ('O" + order + "', 'S1')");
            CommandRun built = CommandRun.of(warehouse.variables(), "transform", "--sql-dir", folder);
            assertThat(built.exitCode()).as(built.output()).isZero();
            assertThat(built.events("parts_kept")).isEmpty();
        }
        assertThat(partsOf(warehouse, "fact_lines")).isEqualTo("4");
        assertThatTable(warehouse, "analytics.fact_lines").hasRows(3);
        assertThatTable(warehouse, "candidate.fact_lines").hasRows(8);
    }

    @Test
    void forgetsKeysThatNoKeptPublicationNeeds(TestWarehouse warehouse) {
        assertThat(warehouse.value("select count(*) from ops.raw_changed_key")).isEqualTo("3");

        new PartCleaner(warehouse.database(), 1).clean();

        // The third one was planned after the second one was begun, which may not have seen what changed in between.
        assertThat(warehouse.value("select string_agg(key ->> 'order_id', ' ') from ops.raw_changed_key"))
                .isEqualTo("O3");
        assertThat(warehouse.value("select string_agg(operation, ' ' order by change_id) "
                        + "from ops.changed_keys('sales_orders')"))
                .isEqualTo("all all insert");
    }

    @Test
    void forgetsResultsOfChecksOfLongAgo(TestWarehouse warehouse) {
        warehouse.execute("insert into ops.test_result (publication_id, command_run_id, check_name, severity, outcome, "
                + "failures, message) select publication_id, (select min(command_run_id) from ops.command_run), 'c', "
                + "'warn', 'warned', 1, '' from ops.publication");
        warehouse.execute("insert into ops.test_failure select test_result_id, 'k', '{}' from ops.test_result");
        new PartCleaner(warehouse.database(), 1).clean();
        assertThatTable(warehouse, "ops.test_failure").hasRows(3);
        warehouse.execute("insert into ops.publication (run_id, attempt, as_of_date, state, fence) "
                + "select 'r', 1, date '2026-01-01', 'abandoned', 1 from generate_series(1, 21)");

        new PartCleaner(warehouse.database(), 1).clean();

        assertThat(warehouse.value("select string_agg(publication_id::text, ' ' order by publication_id) "
                        + "from ops.test_result"))
                .isEqualTo("3");
        assertThatTable(warehouse, "ops.test_failure").hasRows(1);
    }

    /** Old parts stay while somebody may still read them, and every query locks and plans all of them. */
    @Test
    void planningStaysShortBesideManyOldParts(TestWarehouse warehouse) {
        String shape = warehouse.value("select cast(cast(partrelid as regclass) as text) from pg_partitioned_table "
                + "where cast(cast(partrelid as regclass) as text) like 'build.fact_lines%'");
        double before = planningMillis(warehouse, 0);
        warehouse.execute("do $$ begin for part in 1001..1200 loop execute format('create table build.%I partition of "
                + shape + " for values in (%s)', 'fact_lines__old_' || part, part); end loop; end $$");

        double beside = planningMillis(warehouse, 200);

        System.out.println("Planning beside 200 old parts: " + beside + " ms, without them: " + before + " ms");
        assertThat(beside - before).isLessThan(1_000);
        assertThat(new PartCleaner(warehouse.database(), 1).clean()).isGreaterThanOrEqualTo(200);
        planningMillis(warehouse, 0);
    }

    /** In a session that knows nothing of the tables yet; the shortest of three. */
    private static double planningMillis(TestWarehouse warehouse, int oldParts) {
        double shortest = Double.MAX_VALUE;
        for (int tries = 0; tries < 3; tries++) {
            try (Database fresh = Database.open(warehouse.settings(), 1)) {
                shortest = Math.min(shortest, fresh.transaction(session -> {
                    List<String> plan = session.list(
                            "explain (summary) select * from analytics.fact_lines", row -> row.text("QUERY PLAN"));
                    assertThat(TestWarehouse.valueIn(session, OLD_PARTS_LOCKED)).isEqualTo(String.valueOf(oldParts));
                    return millis(plan);
                }));
            }
        }
        return shortest;
    }

    private static double millis(List<String> plan) {
        return plan.stream()
                .filter(line -> line.startsWith("Planning Time: "))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9.]", "")))
                .findFirst()
                .orElseThrow();
    }
}
