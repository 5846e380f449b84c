package io.infull.load.file;

import io.infull.source.landing.Fingerprint;
import java.util.Optional;

/**
 * What the ledger knows of a file.
 *
 * @param fingerprint with the digest, where it is known
 * @param isSizeKnown a file of this size was loaded, so that it may be this one
 * @param loaded the load that brought the content into the warehouse; empty where none did, or where later files said
 *     something else
 */
record FileLook(Fingerprint fingerprint, boolean isSizeKnown, Optional<KnownLoad> loaded) {

    boolean isLoaded() {
        return loaded.isPresent();
    }

    /** Whether only the digest of the content can tell. */
    boolean needsDigest() {
        return fingerprint.sha256() == null && isSizeKnown;
    }

    boolean isNew() {
        return !isLoaded() && !needsDigest();
    }
}
