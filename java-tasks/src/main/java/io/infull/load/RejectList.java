package io.infull.load;

import io.infull.db.Database;
import io.infull.db.Statements;
import java.util.Arrays;
import java.util.List;

/** Reads which rows were rejected; waits for nobody. */
final class RejectList {

    private final Database database;

    RejectList(Database database) {
        this.database = database;
    }

    /** Whether the database is a warehouse that knows of open rows. */
    boolean isThere() {
        String sql = "select to_regclass('ops.reject') is not null as is_there";
        return database.transaction(session -> session.one(sql, row -> row.flag("is_there")));
    }

    List<RejectSummary> read(RejectFilter filter, boolean openOnly) {
        Object[] given = filter.parameters();
        Object[] parameters = Arrays.copyOf(given, given.length + 1);
        parameters[given.length] = openOnly;
        return database.transaction(session ->
                session.list(Statements.read(RejectList.class, "list_rejects"), RejectSummary::of, parameters));
    }
}
