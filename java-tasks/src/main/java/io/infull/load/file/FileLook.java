package io.infull.load.file;

import io.infull.source.landing.Fingerprint;

/**
 * What the ledger knows of a file.
 *
 * @param fingerprint with the digest, where it is known
 * @param isSizeKnown a file of this size was loaded, so that it may be this one
 * @param isLoaded the content is in the warehouse, and nothing of later files would be undone by loading it again
 */
record FileLook(Fingerprint fingerprint, boolean isSizeKnown, boolean isLoaded) {

    /** Whether only the digest of the content can tell. */
    boolean needsDigest() {
        return fingerprint.sha256() == null && isSizeKnown;
    }

    boolean isNew() {
        return !isLoaded && !needsDigest();
    }
}
