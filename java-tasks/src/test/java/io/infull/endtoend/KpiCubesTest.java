package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Session;
import io.infull.error.Problems;
import io.infull.ops.ColumnType;
import io.infull.project.Model;
import io.infull.project.Project;
import io.infull.project.ProjectReader;
import io.infull.project.file.Layer;
import io.infull.project.kpi.Dimensions;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.DrawSeed;
import io.infull.testing.Runs;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All KPIs of a mart are counted in one scan: kpi_values has the rows that each KPI counts alone. */
@DatabaseTest
class KpiCubesTest {

    private static final int ROWS = 3_000;

    private static final Project PROJECT = ProjectReader.read(TestServer.SQL_DIR, Runs.AS_OF);

    @TempDir
    private Path folder;

    @Test
    void hasTheRowsOfEveryKpiAlone(TestWarehouse warehouse) {
        Path landing = folder.resolve("landing");
        run(warehouse, "generate", "--policy-columns", "--lines", 3_000, "--landing", landing);
        run(warehouse, "load", "--landing", landing);
        run(warehouse, "transform", "--as-of", "2026-05-31");

        warehouse.database().transaction(session -> {
            session.execute("set local search_path to candidate");
            assertSameRows(session, "generated orders");
            return null;
        });
    }

    /** Every column can be null, and most conditions meet. */
    @Test
    void hasTheRowsOfEveryKpiAloneWhateverAMartHolds(TestWarehouse warehouse) {
        run(warehouse, "transform", "--as-of", "2026-05-31");
        Random random = DrawSeed.random(KpiCubesTest.class);
        for (int round = 0; round < 5; round++) {
            double seed = random.nextDouble();
            warehouse.database().undone(session -> {
                session.one("select setseed(?)", row -> 0, seed);
                marts().forEach(mart -> fill(session, mart));
                session.execute("set local search_path to pg_temp");
                assertSameRows(session, DrawSeed.again(KpiCubesTest.class));
                return null;
            });
        }
    }

    private static void assertSameRows(Session session, String description) {
        for (Model model : kpis()) {
            String kind = model.isTable() ? "table" : "view";
            session.execute(
                    "create temporary " + kind + " \"own_" + model.name() + "\" as " + withOwnCubes(model.sql()));
        }
        String columns = String.join(
                ", ", Dimensions.of(TestServer.SQL_DIR, new Problems()).rowColumns());
        String alone = singles().stream()
                .map(kpi -> "select '" + kpi.name().substring(4) + "' as kpi, " + columns + " from pg_temp.own_"
                        + kpi.name())
                .collect(Collectors.joining("\nunion all\n"));
        String together = "select kpi, " + columns + " from pg_temp.own_kpi_values";
        assertThat(count(session, together)).as(description).isGreaterThan(500);
        assertThat(count(session, alone + " except all (" + together + ")"))
                .as("only alone, " + description)
                .isZero();
        assertThat(count(session, together + " except all (" + alone + ")"))
                .as("only together, " + description)
                .isZero();
    }

    private static String withOwnCubes(String sql) {
        return sql.replaceAll("from kpi_cube_", "from pg_temp.own_kpi_cube_");
    }

    private static long count(Session session, String sql) {
        return session.one("select count(*) as rows from (" + sql + ") as counted", row -> row.number("rows"));
    }

    private static void fill(Session session, String mart) {
        session.execute("create temporary table " + mart + " as select * from candidate." + mart + " with no data");
        String values = ColumnType.of(session, "pg_temp." + mart).stream()
                .map(column -> value(column.type()))
                .collect(Collectors.joining(", "));
        session.execute("insert into pg_temp." + mart + " select " + values + " from generate_series(1, " + ROWS + ")");
    }

    private static String value(String type) {
        return switch (type) {
            case "boolean" -> drawn("true, true, false, null");
            case "date" -> drawn("date '2026-05-01', date '2026-05-02', null");
            case "text" -> drawn("'assessed', 'assessed', 'full', 'not_measurable', null");
            default -> "cast(" + drawn("0, 1, 7, 2.5, null") + " as " + type + ")";
        };
    }

    private static String drawn(String values) {
        return "(array[" + values + "])[1 + floor(random() * " + values.split(", ").length + ")]";
    }

    private static List<Model> singles() {
        return kpis().stream()
                .filter(model -> !model.isTable() && !model.name().equals("kpi_values"))
                .toList();
    }

    private static TreeSet<String> marts() {
        return singles().stream().flatMap(kpi -> kpi.reads().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** In dependency order: kpi_values after the cubes. */
    private static List<Model> kpis() {
        return PROJECT.modelsInOrder().stream()
                .filter(model -> model.layer() == Layer.KPI)
                .toList();
    }

    private static void run(TestWarehouse warehouse, Object... words) {
        CommandRun run = CommandRun.of(warehouse.variables(), words);
        assertThat(run.exitCode()).as(run.output()).isZero();
    }
}
