package io.infull.transform.trial;

import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.error.Problems;
import io.infull.project.DataTest;
import io.infull.project.Model;
import io.infull.project.Project;
import io.infull.project.SingularCheck;
import io.infull.project.board.Board;
import io.infull.project.sql.SqlProblem;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries every select of a project without reading a row. */
public final class Trial {

    private final Project project;
    private final Stage stage;
    private final Problems problems = new Problems();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Tried> tried = new LinkedHashMap<>();
    private final Map<String, SingularCheck> checks = new LinkedHashMap<>();
    private final Map<String, DataTest> conditions = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();

    private Trial(Project project, Session session) {
        this.project = project;
        this.stage = new Stage(session);
    }

    /**
     * Throws BadConfiguration that lists what PostgreSQL refuses, selects that may give different rows for the same
     * data, KPIs that are not like the others, columns that a yml names and no select has, and tiles of boards that
     * lack columns.
     */
    public static void of(Database database, Project project, List<Board> boards) {
        Problems problems = database.undone(session -> new Trial(project, session).problems(boards));
        problems.throwIfAny();
    }

    private Problems problems(List<Board> boards) {
        project.modelsInOrder().forEach(this::add);
        project.checks().forEach(this::add);
        project.dataTests().forEach(this::add);
        Map<String, Uses> uses = stage.uses();
        MovingFunctions functions = stage.movingFunctions(uses);
        tried.forEach((view, select) -> select.moving(uses.get(view), functions).forEach(problems::add));
        DeadChecks dead = new DeadChecks(problems);
        checks.forEach((view, check) -> dead.check(check, uses.get(view)));
        conditions.forEach((view, test) -> dead.checkWhere(test, uses.get(view)));
        project.dataTests().forEach(dead::check);
        checkColumns();
        TileColumns tiles = new TileColumns(stage, this::canRead, problems);
        boards.forEach(tiles::check);
        return problems;
    }

    private void add(Model model) {
        if (!seen.add(model.name()) || !canRead(model.reads()) || !canCount(model)) {
            return;
        }
        try {
            stage.add(model.name(), model.sql());
            // What is wrong with a KPI is said of its own select.
            if (!model.isCubeOfKpis()) {
                tried.put(model.name(), Tried.of("Model " + model.name(), model.file(), model.sql()));
            }
            columns.put(model.name(), stage.columns(model.name()));
        } catch (SqlFailure e) {
            problems.add(SqlProblem.of(model.file(), model.sql(), e).getMessage());
        }
    }

    // Only the error of a KPI alone names its file.
    private boolean canCount(Model cube) {
        List<Model> kpis = cube.kpisOfCube().stream().map(project::model).toList();
        kpis.forEach(this::add);
        List<String> wrong = kpis.stream()
                .filter(kpi -> columns.containsKey(kpi.name()))
                .flatMap(kpi -> KpiShape.problems(kpi, columns.get(kpi.name())).stream())
                .toList();
        wrong.forEach(problems::add);
        return wrong.isEmpty() && canRead(cube.kpisOfCube());
    }

    private void add(SingularCheck check) {
        if (!canRead(check.reads())) {
            return;
        }
        String where = check.config().where();
        String view = "check " + tried.size();
        try {
            stage.add(
                    view,
                    "select * from (" + check.sql() + "\n) as offending"
                            + (where.isEmpty() ? "" : " where (" + where + "\n)"));
            tried.put(view, Tried.of("Check " + check.name(), check.file(), check.sql()));
            checks.put(view, check);
        } catch (SqlFailure e) {
            problems.add(SqlProblem.of(check.file(), check.sql(), e).getMessage());
        }
    }

    private void add(DataTest test) {
        String where = test.config().where();
        if (where.isEmpty() || !columns.containsKey(test.model())) {
            return;
        }
        String view = "test " + tried.size();
        try {
            stage.add(view, "select 1 as found from " + test.model() + " where (" + where + "\n)");
            tried.put(view, new Tried("Test " + test.name(), test.origin(), where));
            conditions.put(view, test);
        } catch (SqlFailure e) {
            problems.add("PostgreSQL refused the where of test " + test.name() + " (" + test.origin() + "): "
                    + e.getMessage() + " (SQLSTATE " + e.sqlState() + ")");
        }
    }

    // Models that read a refused model would only be refused for that reason.
    private boolean canRead(Collection<String> models) {
        return columns.keySet().containsAll(models);
    }

    private void checkColumns() {
        Map<String, Map<String, String>> known = new LinkedHashMap<>(columns);
        project.modelsInOrder().stream()
                .filter(model -> columns.containsKey(model.name()))
                .flatMap(model -> model.readsRaw().stream())
                .distinct()
                .forEach(table -> known.put("raw." + table, stage.rawColumns(table)));
        NamedColumns named = new NamedColumns(known, problems);
        project.modelsInOrder().forEach(named::check);
        project.dataTests().forEach(named::check);
        project.unitTests().forEach(named::check);
    }
}
