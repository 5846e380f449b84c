package io.infull.publish;

import io.infull.db.Session;
import io.infull.error.DataRefused;
import io.infull.error.InputMissing;
import io.infull.error.Overtaken;
import io.infull.error.TransientFault;
import io.infull.log.Event;
import io.infull.ops.Manifest;
import io.infull.ops.ManifestEntry;
import io.infull.ops.Publication;
import io.infull.ops.Publication.State;
import io.infull.ops.Publications;
import io.infull.ops.Warehouse;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a candidate that passed its checks visible to readers. Usually that is the update of one row. */
public final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Warehouse warehouse;
    private final AsOfOrder order;
    private final Optional<Acceptance> acceptance;

    public Publisher(Warehouse warehouse, AsOfOrder order) {
        this(warehouse, order, Optional.empty());
    }

    /** @param acceptance needed to publish a held candidate; ignored and not kept for others */
    Publisher(Warehouse warehouse, AsOfOrder order, Optional<Acceptance> acceptance) {
        this.warehouse = warehouse.asTransformer();
        this.order = order;
        this.acceptance = acceptance;
    }

    /**
     * Throws DataRefused when the checks refused the candidate, when it is held and not accepted, or when its as-of
     * date is in the future; NothingToDo when a newer as-of date was published, InputMissing when there is no tested
     * candidate; and Overtaken when another run published meanwhile, or when the candidate was published and taken
     * back.
     */
    public PublishReport publish() {
        Publication candidate = candidate();
        if (candidate.state() == State.published) {
            return publishedBefore(candidate);
        }
        warehouse.assertStillWriter();
        int views = committed(candidate);
        LOG.atInfo()
                .addKeyValue("event", Event.PUBLICATION_MADE)
                .addKeyValue("publication", candidate.id())
                .addKeyValue("as_of", candidate.asOf().toString())
                .addKeyValue("views_written", views)
                .log("Readers now see publication {} as of {}", candidate.id(), candidate.asOf());
        return new PublishReport(candidate.id(), candidate.asOf(), views, false);
    }

    // An earlier try may have succeeded. If a person has taken it back since then, it stays taken back.
    private PublishReport publishedBefore(Publication candidate) {
        Publication seen =
                warehouse.database().transaction(Publications::published).orElse(candidate);
        if (seen.id() != candidate.id()) {
            throw new Overtaken(
                    "Cannot publish: publication " + candidate.id() + " was published already, and taken back "
                            + "since: readers see publication " + seen.id() + " as of " + seen.asOf() + ". To show "
                            + candidate.id() + " again, run rollback --to " + candidate.id()
                            + "; for newer data, run transform, "
                            + "test and publish");
        }
        return new PublishReport(candidate.id(), candidate.asOf(), 0, true);
    }

    private Publication candidate() {
        Publication candidate = warehouse
                .database()
                .transaction(Publications::candidate)
                .orElseThrow(() -> new InputMissing(
                        "Nothing to publish: no candidate was built yet. Run transform " + "and test first"));
        warehouse.identity().assertSameRun(candidate.runId(), "candidate " + candidate.id());
        return switch (candidate.state()) {
            case passed, published -> candidate;
            case held -> accepted(candidate);
            case refused ->
                throw new DataRefused("Cannot publish: the checks refused candidate " + candidate.id() + " of run "
                        + candidate.runId() + ". Mend the data, then load, transform and test again");
            case building, built, testing, abandoned ->
                throw new InputMissing("Cannot publish: candidate " + candidate.id() + " is " + candidate.state()
                        + ", expected passed. Run test first");
        };
    }

    private Publication accepted(Publication candidate) {
        if (acceptance.isEmpty()) {
            throw new DataRefused("Cannot publish: candidate " + candidate.id() + " of run " + candidate.runId()
                    + " is held, because its figures moved. Look at what moved (status), then mend the data, or run: "
                    + "publish --accept \"reason\"");
        }
        return candidate;
    }

    // When the answer to a commit was lost, the commit may have succeeded. So look at what readers see.
    private int committed(Publication candidate) {
        try {
            return warehouse.database().transaction(session -> makeCurrent(session, candidate));
        } catch (TransientFault e) {
            Optional<Long> seen =
                    warehouse.database().transaction(Publications::published).map(Publication::id);
            if (seen.equals(Optional.of(candidate.id()))) {
                return 0;
            }
            throw e;
        }
    }

    private int makeCurrent(Session session, Publication candidate) {
        session.execute("set local lock_timeout = '5s'");
        order.admit(session, candidate, warehouse.identity().runId());
        Map<String, ManifestEntry> manifest = Manifest.read(session, candidate.id());
        // This is first because it takes longest: from the next statement on readers may have to wait.
        KeptKpis.keep(session, candidate.id(), manifest);
        int views = new AnalyticsSchema(session).deploy(manifest.values());
        if (candidate.state() == State.held) {
            acceptance
                    .orElseThrow()
                    .note(session, candidate, warehouse.identity().runId());
        }
        Publications.move(session, candidate, State.published);
        long updated = session.update(
                "update ops.published set publication_id = ?, published_at = clock_timestamp(), run_id = ? "
                        + "where publication_id is not distinct from cast(? as bigint) and exists (select from ops.attempt "
                        + "where run_id = ? and command = ? and attempt = ?)",
                candidate.id(),
                warehouse.identity().runId(),
                candidate.base().orElse(null),
                warehouse.identity().runId(),
                warehouse.command(),
                warehouse.identity().attempt());
        if (updated == 0) {
            throw new Overtaken("Cannot publish candidate " + candidate.id()
                    + ": another run published meanwhile, or a newer attempt was started. Run transform again");
        }
        return views;
    }
}
