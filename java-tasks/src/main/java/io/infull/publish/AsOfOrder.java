package io.infull.publish;

import io.infull.cli.AsOfOption;
import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.error.DataRefused;
import io.infull.error.NothingToDo;
import io.infull.ops.Publication;
import io.infull.ops.Publications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The as-of date of what readers see moves forward only, and not past today, unless a person allows it. It is compared
 * with the newest date that was ever published, so that a rollback changes nothing about it.
 */
public final class AsOfOrder {

    private final LocalDate today;
    private final Optional<AllowedAsOf> allowed;

    AsOfOrder(Clock clock, Optional<AllowedAsOf> allowed) {
        this.today = AsOfOption.today(clock);
        this.allowed = allowed;
    }

    /** Without exceptions. */
    public AsOfOrder(Clock clock) {
        this(clock, Optional.empty());
    }

    /** Called before anything is loaded. Throws DataRefused when a candidate of this date could not be published. */
    public void assertCanRun(Database database, LocalDate asOf) {
        if (asOf.isAfter(today)) {
            throw new DataRefused("As-of date lies ahead: expected " + today + " (today, UTC) or earlier but found "
                    + asOf + ". Nothing was loaded or built. Give an earlier --as-of" + onPurpose(asOf));
        }
        database.transaction(session -> newer(session, asOf)).ifPresent(newest -> {
            throw new DataRefused("As-of date moves backwards: expected " + newest.asOf()
                    + " or later, as publication " + newest.id() + " was published as of that day, but found " + asOf
                    + ". Nothing was loaded or built. Give a later --as-of" + onPurpose(asOf));
        });
    }

    /** Throws NothingToDo for a date that is not newer, and DataRefused for a future one. */
    void admit(Session session, Publication candidate, String runId) {
        allowed.ifPresent(permission -> permission.assertMeans(candidate));
        boolean liesAhead = candidate.asOf().isAfter(today);
        Optional<Publication> newer = newer(session, candidate.asOf());
        if (!liesAhead && newer.isEmpty()) {
            return;
        }
        if (allowed.isPresent()) {
            allowed.get().note(session, candidate, runId);
            return;
        }
        if (liesAhead) {
            throw new DataRefused("Cannot publish candidate " + candidate.id() + ": expected an as-of date of " + today
                    + " (today, UTC) or earlier but found " + candidate.asOf()
                    + ". Run transform with an earlier --as-of, and test" + publishOnPurpose(candidate.asOf()));
        }
        throw new NothingToDo("Publication skipped: as of " + candidate.asOf() + " is not newer than publication "
                + newer.get().id() + " (as of " + newer.get().asOf() + "). Readers see what they saw"
                + publishOnPurpose(candidate.asOf()));
    }

    // A future date is a mistake, even if it was published. It must not block all days before it.
    private Optional<Publication> newer(Session session, LocalDate asOf) {
        return Publications.newestUntil(session, today)
                .filter(newest -> newest.asOf().isAfter(asOf));
    }

    private static String onPurpose(LocalDate asOf) {
        return ", or build this one on purpose: load, transform --as-of " + asOf + ", test, publish --allow-as-of "
                + asOf + " --reason \"why\"";
    }

    private static String publishOnPurpose(LocalDate asOf) {
        return ". To publish it on purpose: publish --allow-as-of " + asOf + " --reason \"why\"";
    }
}
