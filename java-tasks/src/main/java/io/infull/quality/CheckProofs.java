package io.infull.quality;

import io.infull.db.Database;
import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.ops.ColumnType;
import io.infull.project.DataTest;
import io.infull.project.Model;
import io.infull.project.Project;
import io.infull.project.UnitTest;
import io.infull.quality.column.CheckSqls;
import io.infull.quality.column.CheckedRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds which checks can fail. A check of a column must notice a row that was made wrong for it in a copy of its model.
 * A sentence check must have a unit test that expects an offending row. This also proves checks of errors that no model
 * can produce.
 */
public final class CheckProofs {

    private static final String SAMPLE = " limit 500";

    private final Session session;
    private final Set<String> proven = new TreeSet<>();

    private CheckProofs(Session session) {
        this.session = session;
    }

    /** Names of the checks that can fail. Reads the schema candidate, and leaves nothing behind. */
    public static Set<String> of(Database database, Project project) {
        return database.undone(session -> {
            CheckProofs proofs = new CheckProofs(session);
            session.execute("set local search_path to pg_temp, candidate");
            project.modelsInOrder().forEach(model -> proofs.spoil(model, project.dataTests()));
            proofs.testSentences(project);
            return proofs.proven;
        });
    }

    private void spoil(Model model, List<DataTest> all) {
        Map<String, List<DataTest>> byCondition = new LinkedHashMap<>();
        all.stream().filter(test -> test.model().equals(model.name())).forEach(test -> byCondition
                .computeIfAbsent(CheckedRows.of(test).condition(), condition -> new ArrayList<>())
                .add(test));
        byCondition.forEach((condition, tests) -> spoil(Names.quoted(model.name()), condition, tests));
    }

    private void spoil(String model, String condition, List<DataTest> tests) {
        session.execute("create temporary table " + model + " as select * from candidate." + model + " where "
                + condition + SAMPLE);
        boolean looksAtNothing = !condition.equals("true")
                && session.one("select count(*) as found from " + model, row -> row.number("found")) == 0;
        List<ColumnType> columns = ColumnType.of(session, "pg_temp." + model);
        for (DataTest test : tests) {
            session.execute("savepoint spoiled");
            long before = failures(test);
            new SpoiledRow(session, test, columns).put();
            // A check of rows that do not exist in these data proves nothing.
            if (looksAtNothing || failures(test) > before) {
                proven.add(test.name());
            }
            session.execute("rollback to savepoint spoiled");
        }
        session.execute("drop table pg_temp." + model);
    }

    private long failures(DataTest test) {
        return new ModelScan(test.model(), List.of(CheckSqls.of(test, 0)))
                .counted(session)
                .get(0)
                .failures();
    }

    private void testSentences(Project project) {
        Inputs inputs = new Inputs(Relations.in(session, "candidate"), Relations.in(session, "raw"));
        Set<String> sentences = new TreeSet<>();
        project.checks().forEach(check -> sentences.add(check.name()));
        for (UnitTest test : project.unitTests()) {
            if (sentences.contains(test.model()) && !test.expected().isEmpty()) {
                session.execute("savepoint bench");
                UnitTestBench bench = new UnitTestBench(project.tested(test), inputs);
                bench.build(session);
                if (bench.run(session, test).isNone()) {
                    proven.add(test.model());
                }
                session.execute("rollback to savepoint bench");
            }
        }
    }
}
