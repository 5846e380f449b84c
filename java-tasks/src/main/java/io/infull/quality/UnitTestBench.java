package io.infull.quality;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.error.BadConfiguration;
import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.ops.ColumnType;
import io.infull.project.Model;
import io.infull.project.UnitTest;
import io.infull.project.file.Sha256;
import io.infull.project.sql.RawReads;
import io.infull.project.sql.SqlProblem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model in a throw-away schema, with an empty table for each of its inputs. The schema is pg_temp: no other session
 * sees it, and it disappears even when the process is killed.
 */
final class UnitTestBench {

    private static final String ACTUAL = "_actual";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Model model;
    private final Inputs inputs;
    private final String sql;

    UnitTestBench(Model model, Inputs inputs) {
        this.model = model;
        this.inputs = inputs;
        this.sql = model.readsRaw().isEmpty() ? model.sql() : RawReads.redirected(model.sql(), "pg_temp");
    }

    /** A text of everything that decides the result of the test. */
    String fingerprint(UnitTest test, String serverVersion) {
        StringBuilder text = new StringBuilder(serverVersion).append('\n').append(model.sql());
        Inputs.of(model).forEach(input -> text.append('\n').append(input).append(inputs.columns(input)));
        text.append('\n').append(MAPPER.writeValueAsString(test.given()));
        text.append('\n').append(MAPPER.writeValueAsString(test.expected()));
        return Sha256.of(text.toString());
    }

    /** Throws BadConfiguration that lists every column that a test names and that does not exist. */
    void checkColumns(List<UnitTest> tests) {
        Problems problems = new Problems();
        for (UnitTest test : tests) {
            test.given()
                    .forEach((input, rows) ->
                            check(test, "gives", input, inputs.columns(input).keySet(), rows, problems));
            if (inputs.candidate().has(model.name())) {
                Set<String> known = inputs.candidate().of(model.name()).keySet();
                check(test, "expects", model.name(), known, test.expected(), problems);
            }
        }
        problems.throwIfAny();
    }

    /** Creates the empty tables. */
    void build(Session session) {
        session.execute("set local search_path to pg_temp; set local jit to off");
        for (String input : Inputs.of(model)) {
            String name = Names.quoted(Inputs.bareName(input));
            session.execute("create temporary table " + name + " as select * from " + Inputs.schema(input) + "." + name
                    + " with no data");
        }
        try {
            session.execute("create temporary table " + ACTUAL + " as " + sql + "\nwith no data");
        } catch (SqlFailure e) {
            throw SqlProblem.of(model.file(), sql, e);
        }
    }

    /** Runs the model on the given rows, and leaves the tables empty again. */
    RowDifference run(Session session, UnitTest test) {
        session.execute("savepoint unit_test");
        test.given().forEach((input, rows) -> give(session, test, input, rows));
        try {
            session.execute("insert into " + ACTUAL + "\n" + sql);
        } catch (SqlFailure e) {
            throw refused(test, "running " + model.file(), e);
        }
        RowDifference difference = compare(session, test);
        session.execute("rollback to savepoint unit_test");
        return difference;
    }

    private void give(Session session, UnitTest test, String input, List<Map<String, String>> rows) {
        String table = Names.quoted(Inputs.bareName(input));
        try {
            session.update("insert into " + table + " select * from " + populated(table), json(rows));
        } catch (SqlFailure e) {
            throw refused(test, "reading the rows given for " + input, e);
        }
    }

    private RowDifference compare(Session session, UnitTest test) {
        Set<String> columns = new LinkedHashSet<>();
        test.expected().forEach(row -> columns.addAll(row.keySet()));
        Collection<String> compared = columns.isEmpty() ? columnsOfModel(session) : columns;
        try {
            return RowDifference.between(session, ACTUAL, populated(ACTUAL), json(test.expected()), compared);
        } catch (SqlFailure e) {
            throw refused(test, "reading the rows to expect", e);
        }
    }

    private static List<String> columnsOfModel(Session session) {
        return ColumnType.of(session, "pg_temp." + ACTUAL).stream()
                .map(ColumnType::name)
                .toList();
    }

    // The column types of the table convert text to values, as copy does.
    private static String populated(String table) {
        return "jsonb_populate_recordset(cast(null as pg_temp." + table + "), cast(? as jsonb))";
    }

    private static String json(List<Map<String, String>> rows) {
        return MAPPER.writeValueAsString(rows);
    }

    private static void check(
            UnitTest test,
            String verb,
            String relation,
            Set<String> known,
            List<Map<String, String>> rows,
            Problems problems) {
        Set<String> named = new LinkedHashSet<>();
        rows.forEach(row -> named.addAll(row.keySet()));
        named.removeAll(known);
        for (String column : named) {
            problems.add("Unit test " + test.name() + " in " + test.file() + " " + verb + " column " + column
                    + ", which " + relation + " does not have." + Suggestions.forUnknown(column, "columns", known));
        }
    }

    private static BadConfiguration refused(UnitTest test, String doing, SqlFailure e) {
        return new BadConfiguration(
                "Unit test " + test.name() + " in " + test.file() + " stopped at " + doing + ": " + e.getMessage()
                        + " (SQLSTATE " + e.sqlState() + ")",
                e);
    }
}
