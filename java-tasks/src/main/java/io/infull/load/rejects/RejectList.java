package io.infull.load.rejects;

import io.infull.db.Database;
import io.infull.db.NamedSql;
import java.util.List;

/** Reads which rows were rejected. It never waits for a lock. */
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
        NamedSql sql = filter.statement("list_rejects").value("open_only", openOnly);
        return database.transaction(session -> session.list(sql, RejectSummary::of));
    }
}
