package io.infull.load;

import io.infull.log.Event;
import io.infull.source.account.Deletions;
import io.infull.source.account.FileCounts;
import io.infull.source.contract.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Says in the log what a snapshot marked deleted, or why it did not. */
final class SnapshotEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotEvents.class);

    private SnapshotEvents() {}

    static void log(Source source, String file, FileCounts counts) {
        if (counts.rejected() > 0) {
            notWhole(source, file, counts.rejected());
        } else if (counts.deleted() > 0) {
            deleted(source, file, counts.landed().deletions());
        }
    }

    private static void notWhole(Source source, String file, long rejected) {
        LOG.atWarn()
                .addKeyValue("event", Event.DELETIONS_SKIPPED)
                .addKeyValue("source", source.name())
                .addKeyValue("file", file)
                .addKeyValue("rows_rejected", rejected)
                .log(
                        "Marked no row of {} deleted: {} is no whole snapshot, as {} of its rows {} rejected. "
                                + "Rows that are gone from the source count on until it is exported again without them",
                        source.name(),
                        file,
                        rejected,
                        rejected == 1 ? "was" : "were");
    }

    private static void deleted(Source source, String file, Deletions deletions) {
        boolean many = deletions.isWorthALook();
        LOG.atLevel(many ? Level.WARN : Level.INFO)
                .addKeyValue("event", Event.ROWS_DELETED)
                .addKeyValue("source", source.name())
                .addKeyValue("file", file)
                .addKeyValue("rows", deletions.rows())
                .addKeyValue("rows_known", deletions.known())
                .log(
                        "Marked {} of {} rows of {} deleted: {} lacks them{}",
                        deletions.rows(),
                        deletions.known(),
                        source.name(),
                        file,
                        many ? ". If it is not complete, a complete export brings them back" : "");
    }
}
