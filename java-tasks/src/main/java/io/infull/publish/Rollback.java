package io.infull.publish;

import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.error.InputMissing;
import io.infull.error.TransientFault;
import io.infull.log.Event;
import io.infull.ops.Manifest;
import io.infull.ops.Publication;
import io.infull.ops.Publication.State;
import io.infull.ops.Publications;
import io.infull.ops.Warehouse;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes back to a publication whose parts are still kept. */
final class Rollback {

    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    private final Warehouse warehouse;

    Rollback(Warehouse warehouse) {
        this.warehouse = warehouse.asTransformer();
    }

    /** @param wanted the publication; empty for the one that readers saw before the current one */
    Publication to(Optional<Long> wanted) {
        return warehouse.database().transaction(session -> {
            Publication current = Publications.published(session)
                    .orElseThrow(() -> new InputMissing("Cannot roll back: nothing was published yet"));
            List<Long> kept = kept(session, current.id());
            long target = wanted.orElseGet(() -> former(kept, current.id()));
            if (!kept.contains(target)) {
                throw new BadConfiguration("Cannot roll back to publication " + target + ": expected one of " + kept
                        + ". Parts of older publications were dropped");
            }
            return makeCurrent(session, target, current.id());
        });
    }

    private static long former(List<Long> kept, long current) {
        return kept.stream()
                .filter(id -> id < current)
                .findFirst()
                .orElseThrow(() -> new InputMissing("Cannot roll back: no publication before " + current + " is kept"));
    }

    private static List<Long> kept(Session session, long current) {
        return session.list(
                "select publication_id from ops.publication where state = ? and publication_id <> ? "
                        + "and exists (select from ops.manifest where manifest.publication_id = publication.publication_id) "
                        + "order by publication_id desc",
                row -> row.number("publication_id"),
                State.published.name(),
                current);
    }

    private Publication makeCurrent(Session session, long target, long current) {
        session.execute("set local lock_timeout = '5s'");
        new AnalyticsSchema(session).deploy(Manifest.read(session, target).values());
        long updated = session.update(
                "update ops.published set publication_id = ?, published_at = clock_timestamp(), run_id = ? "
                        + "where publication_id = ?",
                target,
                warehouse.identity().runId(),
                current);
        if (updated == 0) {
            throw new TransientFault("Cannot roll back: another run published meanwhile. Look at status first");
        }
        LOG.atInfo()
                .addKeyValue("event", Event.PUBLICATION_MADE)
                .addKeyValue("publication", target)
                .addKeyValue("replaced", current)
                .log("Readers see publication {} again instead of {}", target, current);
        return Publications.find(session, target).orElseThrow();
    }
}
