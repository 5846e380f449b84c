package io.infull.site;

import io.infull.db.Database;
import io.infull.error.TransientFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A small script beside the page with the publication that readers see now. Every command that changes it writes this
 * file. Pages that show another publication say so, until they are written again.
 */
final class CurrentMark {

    static final String FILE = Slice.CURRENT + ".js";

    private CurrentMark() {}

    /** Does nothing when there is no page. */
    static void renew(Path site, Database database) {
        if (Files.exists(site.resolve("index.html"))) {
            write(site, database);
        }
    }

    /**
     * Writes until the file has the current state, so that it is right also when another command publishes meanwhile.
     */
    static void write(Path site, Database database) {
        String written;
        String known = published(database);
        do {
            written = known;
            put(site, written);
            known = published(database);
        } while (!written.equals(known));
    }

    private static String published(Database database) {
        return database.transaction(session -> Queries.json(session, "describe_current"));
    }

    private static void put(Path site, String content) {
        Path next = site.resolve(FILE + "." + UUID.randomUUID());
        try {
            Files.writeString(next, Slice.script(Slice.CURRENT, content));
            Files.move(next, site.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TransientFault(
                    "Cannot tell the pages in " + site + " what readers see now: " + e.getMessage()
                            + ". Run report with --site",
                    e);
        }
    }
}
