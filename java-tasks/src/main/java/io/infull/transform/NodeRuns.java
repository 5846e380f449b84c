package io.infull.transform;

import io.infull.db.Session;

/** {@code ops.node_run}: what was done for each model of a publication, written during the work. */
final class NodeRuns {

    private NodeRuns() {}

    static void note(Session session, long publicationId, BuiltModel built) {
        session.update(
                "insert into ops.node_run (publication_id, model, outcome, part, row_count, started_at, finished_at) "
                        + "values (?, ?, ?, ?, ?, clock_timestamp() - make_interval(secs => ? / 1000.0), clock_timestamp())",
                publicationId,
                built.entry().model(),
                built.reused() ? "reused" : "built",
                built.entry().stored().part(),
                built.rows(),
                built.durationMillis());
    }

    static void noteFailure(Session session, long publicationId, String model, String message) {
        session.update(
                "insert into ops.node_run (publication_id, model, outcome, finished_at, message) "
                        + "values (?, ?, 'failed', clock_timestamp(), ?)",
                publicationId,
                model,
                message);
    }
}
