package io.infull.load.file;

import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.load.raw.DirectCopy;
import io.infull.load.raw.Origin;
import io.infull.source.contract.LoadMode;
import io.infull.source.contract.Source;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.LandingFile;
import java.io.IOException;
import java.util.Optional;

/**
 * Asks the ledger about a file before its first byte is read. Most files are new, and one transaction is enough for
 * them. A file of a known size is digested before it is asked for again.
 */
final class LookUp {

    private final Database database;
    private final Ledger ledger;

    LookUp(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Whether the file is to be loaded, and how. */
    Beginning begin(Source source, LandingFile file, ReadAgain again) throws IOException {
        Fingerprint unread = file.look();
        Beginning beginning = begun(source, file, unread, again);
        return beginning.look().needsDigest() ? begun(source, file, file.digested(unread), again) : beginning;
    }

    private Beginning begun(Source source, LandingFile file, Fingerprint fingerprint, ReadAgain again) {
        return database.transaction(session -> {
            FileLook look = look(session, source, file, fingerprint);
            Optional<Long> replaced = look.loaded()
                    .filter(loaded -> again.takes(source, file.name(), loaded))
                    .map(KnownLoad::loadId);
            if (!look.isNew() && replaced.isEmpty()) {
                return new Beginning(look, Optional.empty(), replaced, false);
            }
            Origin origin = new Origin(source, file, ledger.nextLoadId(session));
            boolean direct = replaced.isEmpty() && origin.tellsPlace() && DirectCopy.suits(session, origin);
            return new Beginning(look, Optional.of(origin), replaced, direct);
        });
    }

    /** The fingerprint of a file whose content is in the warehouse already. */
    Optional<Fingerprint> loadedBefore(Source source, LandingFile file) throws IOException {
        Fingerprint unread = file.look();
        FileLook look = database.transaction(session -> look(session, source, file, unread));
        if (look.needsDigest()) {
            Fingerprint digested = file.digested(unread);
            look = database.transaction(session -> look(session, source, file, digested));
        }
        return look.isLoaded() ? Optional.of(look.fingerprint()) : Optional.empty();
    }

    private FileLook look(Session session, Source source, LandingFile file, Fingerprint fingerprint) {
        Optional<String> place = source.contract().mode() == LoadMode.append
                ? Optional.empty()
                : source.contract().order().placeOf(file.name());
        return ledger.look(session, source, fingerprint, place);
    }
}
