package io.infull.load;

import java.io.IOException;
import java.io.InputStream;

/** A file to load, wherever it lies. */
interface LandingFile {

    String name();

    /** Bytes when it was listed: for the progress bar, and for beginning with what takes longest. */
    long size();

    /** What it is now, without its content: a large file takes a second to digest. */
    Fingerprint look() throws IOException;

    /** Its bytes, from the first. Each call starts anew. */
    InputStream open() throws IOException;

    /** Whether it brings repaired rows that were rejected before. */
    default boolean isReplay() {
        return false;
    }

    /** What the contract describes, out of its bytes. */
    default InputStream decoded(InputStream bytes) throws IOException {
        return bytes;
    }
}
