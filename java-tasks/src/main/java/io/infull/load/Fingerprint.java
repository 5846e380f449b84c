package io.infull.load;

import io.infull.error.TransientFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a file was when it was first looked at.
 *
 * @param version moves when the file is written to: the time of a local file, the ETag of an object
 * @param tag null where nothing stands for the content but the content
 * @param sha256 null as long as nobody had to know it
 */
record Fingerprint(long bytes, String version, ContentTag tag, String sha256) {

    /** Without its content: a large file takes a second to digest, and is digested anyway while it is loaded. */
    static Fingerprint unread(long bytes, String version, ContentTag tag) {
        return new Fingerprint(bytes, version, tag, null);
    }

    /** With the digest of its content. */
    Fingerprint read(LandingFile file) throws IOException {
        if (sha256 != null) {
            return this;
        }
        MessageDigest digest = newDigest();
        try (InputStream stream = new DigestInputStream(file.open(), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return known(text(digest));
    }

    /** With the digest of what was loaded. Throws TransientFault unless that is what was looked at, and still is. */
    Fingerprint loaded(LandingFile file, MessageDigest loaded) throws IOException {
        String digest = text(loaded);
        Fingerprint now = file.look();
        if (!isSame(now) || (sha256 != null && !sha256.equals(digest))) {
            throw changed(file);
        }
        boolean standsForContent = tag != null && tag.equals(now.tag) && tag.isSettled(Instant.now());
        return new Fingerprint(bytes, version, standsForContent ? tag : null, digest);
    }

    /** The same, its content being known. */
    Fingerprint known(String digest) {
        return new Fingerprint(bytes, version, tag, digest);
    }

    /** Whether nobody wrote to the file since it was looked at. */
    boolean isStill(LandingFile file) throws IOException {
        return isSame(file.look());
    }

    private boolean isSame(Fingerprint now) {
        return now.bytes == bytes && now.version.equals(version);
    }

    static TransientFault changed(LandingFile file) {
        return new TransientFault("File " + file.name()
                + " changed while it was read. Nothing of it was loaded. Try again when it is complete.");
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
