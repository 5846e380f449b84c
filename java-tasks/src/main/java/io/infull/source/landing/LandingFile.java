package io.infull.source.landing;

import java.io.IOException;
import java.io.InputStream;

/** A file to load, wherever it lies. */
public interface LandingFile {

    String name();

    /** Bytes when it was listed: for the progress bar, and for beginning with what takes longest. */
    long size();

    /** Its state now, without a digest of the content, which takes a second for a large file. */
    Fingerprint look() throws IOException;

    /** Its bytes, from the first. Each call starts anew. */
    InputStream open() throws IOException;

    /** Whether it brings repaired rows that were rejected before. */
    default boolean isReplay() {
        return false;
    }

    /** The bytes that the contract describes, taken out of the bytes of the file. */
    default InputStream decoded(InputStream bytes) throws IOException {
        return bytes;
    }
}
