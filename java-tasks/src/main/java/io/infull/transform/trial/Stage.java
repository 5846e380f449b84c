package io.infull.transform.trial;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.ops.ColumnType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The schema pg_temp, in which selects become views. No other session sees it, and its transaction is rolled back. */
final class Stage {

    private static final String TREES =
            "select pg_class.relname as view_name, cast(pg_rewrite.ev_action as text) as tree "
                    + "from pg_class inner join pg_rewrite on pg_rewrite.ev_class = pg_class.oid "
                    + "where pg_class.relnamespace = pg_my_temp_schema()";

    private final Session session;

    Stage(Session session) {
        this.session = session;
        session.execute("set local search_path to pg_temp");
    }

    /** Creates the view. Throws SqlFailure when PostgreSQL refuses it; the stage is then as it was before. */
    void add(String view, String sql) {
        session.execute("savepoint before_view");
        try {
            session.execute("create temporary view " + Names.quoted(view) + " as " + sql);
        } catch (SqlFailure e) {
            session.execute("rollback to savepoint before_view");
            throw e;
        }
        session.execute("release savepoint before_view");
    }

    /** Type by column, in order. */
    Map<String, String> columns(String view) {
        return columnsOf("pg_temp." + Names.quoted(view));
    }

    Map<String, String> rawColumns(String table) {
        return columnsOf("raw." + Names.quoted(table));
    }

    /** The functions and clauses that each view uses, by name of the view. */
    Map<String, Uses> uses() {
        Map<String, Uses> uses = new LinkedHashMap<>();
        session.list(TREES, row -> uses.put(row.text("view_name"), Uses.of(row.text("tree"))));
        return uses;
    }

    MovingFunctions movingFunctions(Map<String, Uses> uses) {
        return MovingFunctions.of(session, uses.values());
    }

    private Map<String, String> columnsOf(String relation) {
        Map<String, String> columns = new LinkedHashMap<>();
        ColumnType.of(session, relation).forEach(column -> columns.put(column.name(), column.type()));
        return columns;
    }
}
