package io.infull.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.ops.Publication;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class RollbackTest {

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void landOneLine(TestWarehouse warehouse) {
        project = TestProject.ofOrders(folder);
        land(warehouse, "O1");
    }

    private static void land(TestWarehouse warehouse, String order) {
        warehouse.execute(
                "insert into raw.sales_orders (order_id, sku_id, qty_ordered) values ('" + order + "', 'S1', 1)");
    }

    @Test
    void rollsBackAtOnceAndForthAgain(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        land(warehouse, "O2");
        Runs.transformAndPublish(warehouse, folder);

        Publication former =
                Runs.as(warehouse, Runs.run("back", 1), "rollback", open -> new Rollback(open).to(Optional.empty()));

        assertThat(former.id()).isEqualTo(1);
        assertThat(warehouse.value("select lines from analytics.fact_totals")).isEqualTo("1");
        Runs.as(warehouse, Runs.run("forth", 1), "rollback", open -> new Rollback(open).to(Optional.of(2L)));
        assertThat(warehouse.value("select lines from analytics.fact_totals")).isEqualTo("2");
    }

    @Test
    void rollsBackAcrossAChangeOfColumns(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        project.mart("fact_totals", "select sum(qty_ordered) as qty, count(*) as lines, 1 as extra from fact_lines");
        Runs.transformAndPublish(warehouse, folder);
        assertThat(warehouse.value("select extra from analytics.fact_totals")).isEqualTo("1");

        Runs.as(warehouse, Runs.run("back", 1), "rollback", open -> new Rollback(open).to(Optional.empty()));

        assertThat(warehouse.value("select string_agg(attname, ',' order by attnum) from pg_attribute "
                        + "where attrelid = 'analytics.fact_totals'::regclass and attnum > 0"))
                .isEqualTo("lines,qty");
        assertThat(warehouse.value("select numerator from analytics.kpi_lines")).isEqualTo("1");
    }
}
