package io.infull.transform;

import io.infull.db.Names;
import io.infull.db.Session;

/** The schema candidate. It is emptied when a new candidate is begun. */
final class CandidateSchema {

    private CandidateSchema() {}

    static void clear(Session session) {
        session.execute("set local lock_timeout = '5s'");
        session.list("select viewname from pg_views where schemaname = 'candidate'", row -> row.text("viewname"))
                .forEach(view -> session.execute("drop view if exists candidate." + Names.quoted(view) + " cascade"));
    }
}
