package io.infull.ops;

import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.error.Overtaken;
import io.infull.ops.Publication.State;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The states of publications. Every change of state needs the current fence, so that an outdated command changes
 * nothing.
 */
public final class Publications {

    private static final String COLUMNS =
            "publication_id, base_publication_id, run_id, attempt, as_of_date, state, fence ";

    private Publications() {}

    /** The publication that readers see; empty before the first publish. */
    public static Optional<Publication> published(Session session) {
        return session.first(
                "select " + COLUMNS + "from ops.publication where publication_id = "
                        + "(select publication_id from ops.published)",
                Publications::read);
    }

    /** The publication that the schema candidate shows; empty when there is none. */
    public static Optional<Publication> candidate(Session session) {
        return session.first(
                "select " + COLUMNS + "from ops.publication where publication_id = "
                        + "(select publication_id from ops.candidate)",
                Publications::read);
    }

    /** The publication with the newest as-of date among all that were ever published, up to this day. */
    public static Optional<Publication> newestUntil(Session session, LocalDate day) {
        return session.first(
                "select " + COLUMNS + "from ops.publication where state = 'published' and as_of_date <= ? "
                        + "order by as_of_date desc, publication_id desc limit 1",
                Publications::read,
                day);
    }

    public static Optional<Publication> find(Session session, long id) {
        return session.first(
                "select " + COLUMNS + "from ops.publication where publication_id = ?", Publications::read, id);
    }

    /** Begins a publication on top of the current one and makes it the candidate. */
    public static Publication begin(Session session, RunIdentity identity, LocalDate asOf) {
        Publication begun = session.one(
                "insert into ops.publication (base_publication_id, run_id, attempt, as_of_date, state, fence, "
                        + "raw_versions) select published.publication_id, ?, ?, ?, 'building', nextval('ops.fence'), "
                        + "coalesce(base.raw_versions, '{}') from ops.published left join ops.publication as base "
                        + "on published.publication_id = base.publication_id returning " + COLUMNS,
                Publications::read,
                identity.runId(),
                identity.attempt(),
                asOf);
        session.update(
                "update ops.publication set state = 'abandoned' where state in ('building', 'built', 'testing', "
                        + "'passed', 'held') and publication_id <> ?",
                begun.id());
        session.update("update ops.candidate set publication_id = ?", begun.id());
        return begun;
    }

    /** Takes the publication over for the next step. The command that held it before can no longer change its state. */
    public static Publication claim(Session session, Publication publication, State to) {
        return session.first(
                        "update ops.publication set state = ?, fence = nextval('ops.fence') "
                                + "where publication_id = ? and fence = ? returning " + COLUMNS,
                        Publications::read,
                        to.name(),
                        publication.id(),
                        publication.fence())
                .orElseThrow(() -> overtaken(publication));
    }

    /**
     * Changes the state of a publication that this command holds. Throws Overtaken when another one has taken it over.
     */
    public static void move(Session session, Publication held, State to) {
        long moved = session.update(
                "update ops.publication set state = ?, "
                        + "tested_at = case when ? in ('passed', 'held', 'refused') then clock_timestamp() else tested_at end, "
                        + "published_at = case when ? = 'published' then clock_timestamp() else published_at end "
                        + "where publication_id = ? and fence = ? and state = ?",
                to.name(),
                to.name(),
                to.name(),
                held.id(),
                held.fence(),
                held.state().name());
        if (moved == 0) {
            throw overtaken(held);
        }
    }

    private static Overtaken overtaken(Publication publication) {
        return new Overtaken("Publication " + publication.id() + " was taken over by another command. "
                + "Nothing was changed; run transform again.");
    }

    private static Publication read(Row row) {
        return new Publication(
                row.number("publication_id"),
                row.optionalNumber("base_publication_id"),
                row.text("run_id"),
                row.smallNumber("attempt"),
                row.date("as_of_date"),
                State.valueOf(row.text("state")),
                row.number("fence"));
    }
}
