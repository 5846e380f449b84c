package io.infull.source.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** A file to load, wherever it lies. */
public interface LandingFile {

    String name();

    /** Bytes when it was listed: for the progress bar, and for beginning with what takes longest. */
    long size();

    /** Its state now, without a digest of the content, which takes a second for a large file. */
    Fingerprint look() throws IOException;

    /** The same with the digest of its content, which is read for it if need be. */
    default Fingerprint digested(Fingerprint state) throws IOException {
        if (state.sha256() != null) {
            return state;
        }
        MessageDigest digest = Fingerprint.newDigest();
        try (InputStream stream = new DigestInputStream(open(), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return state.known(Fingerprint.text(digest));
    }

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
