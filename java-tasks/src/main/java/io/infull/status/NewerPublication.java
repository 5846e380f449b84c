package io.infull.status;

import java.time.OffsetDateTime;

/**
 * A publication that is newer than the one that readers see.
 *
 * @param wasTakenBack by a rollback; else an older day was published on purpose
 * @param isKept whether a rollback can reach it
 * @param shownSince when readers began to see the older one
 */
record NewerPublication(PublicationStatus newest, boolean wasTakenBack, boolean isKept, OffsetDateTime shownSince) {

    static NewerPublication of(WarehouseStatus status, PublicationStatus newest) {
        PublicationStatus shown = status.shown().published().orElseThrow();
        return new NewerPublication(
                newest,
                newest.id() > shown.id(),
                status.shown().earlier().stream().anyMatch(earlier -> earlier.id() == newest.id()),
                shown.publishedAt().orElseThrow());
    }

    /** Which one, since when, and what to do. */
    String sentence(Age age) {
        String which = "publication " + newest.id() + " as of " + newest.asOf();
        if (!wasTakenBack) {
            return which + ", readers see an older day on purpose since " + age.dated(shownSince)
                    + ". To go forward: run with a later --as-of";
        }
        return which + ", taken back " + age.dated(shownSince)
                + ": readers see an older one. To go forward: mend the data and run"
                + (isKept ? ", or show it again: rollback --to " + newest.id() : "");
    }
}
