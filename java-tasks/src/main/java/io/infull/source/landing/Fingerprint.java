package io.infull.source.landing;

import io.infull.error.TransientFault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The state of a file when it was listed.
 *
 * @param version changes when the file is written to: the time of a local file, the ETag of an object
 * @param tag identifies the content without reading it; null when only the content itself can identify it
 * @param sha256 null until it was needed
 */
public record Fingerprint(long bytes, String version, ContentTag tag, String sha256) {

    /** Without its content: a large file takes a second to digest, and is digested anyway while it is loaded. */
    public static Fingerprint unread(long bytes, String version, ContentTag tag) {
        return new Fingerprint(bytes, version, tag, null);
    }

    /**
     * With the digest of the loaded content. Throws TransientFault when the file has changed since it was listed.
     *
     * @param now the state of the file after it was loaded
     */
    public Fingerprint loaded(String fileName, Fingerprint now, MessageDigest loaded) {
        String digest = text(loaded);
        if (!isSame(now) || (sha256 != null && !sha256.equals(digest))) {
            throw changed(fileName);
        }
        boolean standsForContent = tag != null && tag.equals(now.tag) && tag.isSettled(Instant.now());
        return new Fingerprint(bytes, version, standsForContent ? tag : null, digest);
    }

    /** The same, with the digest of its content. */
    public Fingerprint known(String digest) {
        return new Fingerprint(bytes, version, tag, digest);
    }

    /** Whether the file has not changed since it was listed. */
    boolean isSame(Fingerprint now) {
        return now.bytes == bytes && now.version.equals(version);
    }

    static TransientFault changed(String fileName) {
        return new TransientFault("File " + fileName
                + " changed while it was read. Nothing of it was loaded. Try again when it is complete.");
    }

    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
