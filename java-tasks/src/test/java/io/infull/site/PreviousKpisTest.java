package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.project.kpi.Dimension;
import io.infull.project.kpi.Dimensions;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publication said of KPIs can be read as long as its parts are kept. */
@DatabaseTest
class PreviousKpisTest {

    private static final Dimensions CITIES =
            new Dimensions(List.of(new Dimension("city", "city", null, null, null, null, "")));

    @TempDir
    private Path folder;

    @BeforeEach
    void publish(TestWarehouse warehouse) {
        new TestProject(folder)
                .staging("stg_lines", "select order_date, sku_id, qty_ordered from raw.sales_orders")
                .mart("fact_lines", "select order_date, nullif(sku_id, 'none') as city, qty_ordered from stg_lines")
                .write("dimensions.yml", "dimensions: [{name: city, column: city}]")
                .write("models/kpis/kpi_many.yml", kpi("where: qty_ordered > 1"))
                .write(
                        "models/kpis/kpi_pieces.yml",
                        kpi("").replace("numerator: count(*)", "numerator: sum(qty_ordered)"))
                .write("models/kpis/kpi_values.yml", "models: [{name: kpi_values, config: {union_of: 'kpi_*'}}]");
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, order_date, qty_ordered) values "
                + "('O1', 'Oslo', '2026-01-01', 5), ('O2', 'none', '2026-01-01', 1)");
        Runs.transformAndPublish(warehouse, folder);
    }

    @Test
    void areReadFromTheCubes(TestWarehouse warehouse) {
        assertThat(said(warehouse, CITIES)).isEqualTo("many Oslo 1 1, pieces Oslo 5 1, pieces unknown 1 1");
    }

    @Test
    void areReadFromTheTableOfAnEarlierRelease(TestWarehouse warehouse) {
        warehouse.execute("create table build.older (_part bigint, kpi text, period_date date, city text, "
                + "numerator numeric, denominator numeric)");
        warehouse.execute(
                "update ops.manifest set relation = 'older', definition = null, part = cube.part from ops.manifest as cube "
                        + "where manifest.model = 'kpi_values' and cube.model like 'kpi\\_cube\\_%'");
        warehouse.execute("insert into build.older select part, 'many', '2026-01-01', 'Rome', 3, 4 from ops.manifest "
                + "where model = 'kpi_values'");
        warehouse.execute("delete from ops.manifest where model like 'kpi\\_cube\\_%'");

        assertThat(said(warehouse, CITIES)).isEqualTo("many Rome 3 4");
    }

    @Test
    void areUnknownByADimensionThatWasAddedSince(TestWarehouse warehouse) {
        Dimensions more = new Dimensions(List.of(new Dimension("region", "region", null, null, null, null, "")));
        assertThat(warehouse.value("select count(*) from analytics." + PreviousKpis.relation(1, more)))
                .isEqualTo("0");
    }

    @Test
    void areNoneOfACandidate(TestWarehouse warehouse) {
        warehouse.execute("update ops.publication set state = 'built'");
        assertThat(said(warehouse, CITIES)).isNull();
    }

    private static String said(TestWarehouse warehouse, Dimensions dimensions) {
        return warehouse.value("select string_agg(concat_ws(' ', kpi, city, numerator, denominator), ', ' "
                + "order by kpi, city) from analytics." + PreviousKpis.relation(1, dimensions));
    }

    private static String kpi(String where) {
        return """
                kpi:
                  title: Lines
                  from: fact_lines
                  %s
                  period_date: order_date
                  numerator: count(*)
                  denominator: count(*)
                  better: higher
                """.formatted(where);
    }
}
