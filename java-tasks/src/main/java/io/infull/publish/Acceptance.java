package io.infull.publish;

import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.ops.Publication;

/** The decision of a person that figures that moved are right. */
record Acceptance(String reason) {

    private static final String INSERT = Statements.read(Acceptance.class, "insert_acceptance");

    void note(Session session, Publication candidate, String runId) {
        session.update(INSERT, candidate.id(), reason, candidate.id(), runId);
    }
}
