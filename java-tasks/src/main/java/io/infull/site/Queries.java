package io.infull.site;

import io.infull.db.Session;
import io.infull.db.Statements;

/** Runs queries of this package that return one JSON document each, which PostgreSQL builds. */
final class Queries {

    private Queries() {}

    static String text(String statement) {
        return Statements.read(Queries.class, statement);
    }

    /** The column {@code content} of the only row. */
    static String json(Session session, String statement, Object... parameters) {
        return session.one(text(statement), row -> row.text("content"), parameters);
    }
}
