package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.project.file.Materialization;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The selects that are made from the definition of a KPI. */
class KpiModelsTest {

    private static final String ORDERS = "kpi_cube_orders_by_order_date";

    @TempDir
    private Path folder;

    private ProjectFolder project;

    @BeforeEach
    void writeProject() {
        project = ProjectFolder.small(folder)
                .write("dimensions.yml", """
                        dimensions:
                          - {name: city, column: city}
                          - {name: carrier, column: carrier, grain: line}
                        """)
                .write("models/kpis/kpi_values.yml", "models: [{name: kpi_values, config: {union_of: 'kpi_*'}}]")
                .write("models/kpis/kpi_late.yml", kpi("late", "sum(qty)"))
                .write("models/kpis/kpi_early.yml", kpi("early", "count(*) filter (where a or b)"));
    }

    @Test
    void isOnePlainSelectOfItsOwn() {
        assertThat(project.read().model("kpi_early").sql()).isEqualTo("""
                select
                    order_date as period_date,
                    coalesce(city, 'unknown') as city,
                    coalesce(carrier, 'unknown') as carrier,
                    cast(count(*) filter (where a or b) as numeric) as numerator,
                    cast(count(*) as numeric) as denominator
                from fact_orders
                where is_early
                group by order_date, coalesce(city, 'unknown'), coalesce(carrier, 'unknown')""");
    }

    @Test
    void countsAllKpisOfAMartInOneScan() {
        Model cube = project.read().model(ORDERS);

        assertThat(cube.sql()).isEqualTo("""
                select
                    order_date as period_date,
                    coalesce(city, 'unknown') as city,
                    coalesce(carrier, 'unknown') as carrier,
                    case when count(*) filter (where is_early) > 0 then cast(count(*) filter (where (is_early) and (a or b)) as numeric) end as early_numerator,
                    case when count(*) filter (where is_early) > 0 then cast(count(*) filter (where is_early) as numeric) end as early_denominator,
                    case when count(*) filter (where is_late) > 0 then cast(coalesce(sum(qty) filter (where is_late), 0) as numeric) end as late_numerator,
                    case when count(*) filter (where is_late) > 0 then cast(count(*) filter (where is_late) as numeric) end as late_denominator
                from fact_orders
                where (is_early)
                    or (is_late)
                group by order_date, coalesce(city, 'unknown'), coalesce(carrier, 'unknown')""");
        assertThat(cube.materialization()).isEqualTo(Materialization.TABLE);
        assertThat(cube.reads()).containsExactly("fact_orders");
        assertThat(cube.kpisOfCube()).containsExactly("kpi_early", "kpi_late");
    }

    @Test
    void showsAllKpisBelowEachOther() {
        Model values = project.read().model("kpi_values");

        assertThat(values.sql()).isEqualTo("""
                select cast('early' as text) as kpi, period_date, city, carrier, early_numerator as numerator, early_denominator as denominator
                from kpi_cube_orders_by_order_date
                where early_denominator is not null
                union all
                select cast('late' as text) as kpi, period_date, city, carrier, late_numerator as numerator, late_denominator as denominator
                from kpi_cube_orders_by_order_date
                where late_denominator is not null""");
        assertThat(values.reads()).containsExactly(ORDERS);
    }

    @Test
    void hasNoValueOfADimensionThatOnlyLinesHave() {
        project.write(
                "models/kpis/kpi_early.yml", kpi("early", "count(*)").replace("  where", "  grain: order\n  where"));
        project.write(
                "models/kpis/kpi_late.yml", kpi("late", "count(*)").replace("  where", "  grain: order\n  where"));

        assertThat(project.read().model("kpi_late").sql())
                .contains("cast(null as text) as carrier")
                .endsWith("group by order_date, coalesce(city, 'unknown')");
    }

    @Test
    void countsKpisOfSeveralDatesInCubesOfTheirOwn() {
        project.write("models/kpis/kpi_late.yml", kpi("late", "count(*)").replace("order_date", "due_date"));
        assertThat(project.read().model("kpi_values").reads()).containsExactly("kpi_cube_orders_by_due_date", ORDERS);
    }

    @Test
    void countsEveryRowWithoutACondition() {
        project.write("models/kpis/kpi_late.yml", kpi("late", "sum(qty)").replaceFirst("  where.*\n", ""));
        assertThat(project.read().model(ORDERS).sql())
                .contains("    cast(coalesce(sum(qty), 0) as numeric) as late_numerator,\n")
                .contains("from fact_orders\ngroup by");
    }

    @Test
    void testsItselfUnlessATestNamesAnotherModel() {
        project.write(
                "models/kpis/kpi_late.yml",
                kpi("late", "count(*)") + "unit_tests: [{name: counts, expect: {rows: [{numerator: 1}]}}]");
        assertThat(project.read().unitTests().get(0).model()).isEqualTo("kpi_late");
    }

    @Test
    void isUniqueByAllDimensions() {
        project.write("models/kpis/kpi_values.yml", """
                models:
                  - name: kpi_values
                    config: {union_of: kpi_*}
                    data_tests:
                      - unique_combination_of_columns: {combination_of_columns: [kpi, period_date, dimensions]}
                """);
        assertThat(project.read().dataTests().get(0).rule())
                .isEqualTo(new DataTest.UniqueCombination(List.of("kpi", "period_date", "city", "carrier")));
        assertThat(project.read().model("kpi_values").notes().columns())
                .extracting(ColumnNote::name)
                .containsExactly("city", "carrier");
    }

    @Test
    void refusesADimensionWithoutAColumn() {
        project.write("dimensions.yml", "dimensions: [{name: city}]");
        assertThatThrownBy(project::read)
                .hasMessageContaining("A dimension in " + project.file("dimensions.yml") + " has no name or no column");
    }

    @Test
    void refusesWhatDoesNotAddUp() {
        project.write("models/kpis/kpi_late.yml", kpi("late", "avg(qty)"));
        assertThatThrownBy(project::read)
                .hasMessage("Cannot read " + project.file("models/kpis/kpi_late.yml")
                        + ": expected count(*) or sum(…), with or without filter (where …), but found avg(qty). "
                        + "Only these add up over days and dimensions");
    }

    @Test
    void refusesADefinitionThatIsNotWhole() {
        project.write("models/kpis/kpi_late.yml", "kpi: {title: Late, from: fact_orders, numerator: count(*)}");
        assertThatThrownBy(project::read)
                .hasMessageContaining("KPI kpi_late lacks [period_date, denominator, better] ("
                        + project.file("models/kpis/kpi_late.yml") + "). Add them below kpi");
    }

    @Test
    void refusesSeveralGrainsOfOneMart() {
        project.write(
                "models/kpis/kpi_late.yml", kpi("late", "sum(qty)").replace("  where", "  grain: order\n  where"));
        assertThatThrownBy(project::read)
                .hasMessageContaining(
                        "KPIs of fact_orders have several grains: expected one but found line (kpi_early) "
                                + "and order (kpi_late)");
    }

    @Test
    void refusesAKpiWithoutADefinition() {
        project.model("models/kpis", "kpi_late", "select * from fact_orders");
        project.write("models/kpis/kpi_late.yml", "models: [{name: kpi_late}]");
        assertThatThrownBy(project::read)
                .hasMessage("Cannot read " + project.file("models/kpis/kpi_values.yml")
                        + ": model kpi_late has no definition: expected kpi with title, from, period_date, numerator "
                        + "and denominator (" + project.file("models/kpis/kpi_late.yml") + ")");
    }

    @Test
    void refusesADefinitionElsewhere() {
        project.write("models/marts/late.yml", kpi("late", "count(*)"));
        assertThatThrownBy(project::read)
                .hasMessage("KPI in " + project.file("models/marts/late.yml")
                        + " is not in its place: expected a file models/kpis/kpi_*.yml");
    }

    @Test
    void refusesToUniteNothing() {
        ProjectFolder empty = ProjectFolder.small(folder.resolve("empty"))
                .write("models/kpis/kpi_values.yml", "models: [{name: kpi_values, config: {union_of: 'kpi_*'}}]");
        assertThatThrownBy(empty::read)
                .hasMessage("Cannot read " + empty.file("models/kpis/kpi_values.yml")
                        + ": no KPI to unite: expected files kpi_*.yml with a kpi");
    }

    @Test
    void refusesAnotherPattern() {
        project.write("models/kpis/kpi_values.yml", "models: [{name: kpi_values, config: {union_of: 'dim_*'}}]");
        assertThatThrownBy(project::read)
                .hasMessage("Cannot read " + project.file("models/kpis/kpi_values.yml")
                        + ": union_of 'dim_*' is unknown: expected 'kpi_*'");
    }

    private static String kpi(String name, String numerator) {
        return """
                kpi:
                  title: Title
                  from: fact_orders
                  where: is_%s
                  period_date: order_date
                  numerator: %s
                  denominator: count(*)
                  better: higher
                """.formatted(name, numerator);
    }
}
