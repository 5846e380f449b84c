package io.infull.load;

import io.infull.error.TransientFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file was when it was first looked at.
 *
 * @param sha256 null as long as nobody had to know it
 */
record Fingerprint(long bytes, FileTime modified, String sha256) {

    /** Without its content: a large file takes a second to digest, and is digested anyway while it is loaded. */
    static Fingerprint unread(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new Fingerprint(now.size(), now.lastModifiedTime(), null);
    }

    /** With the digest of its content. */
    Fingerprint read(Path file) throws IOException {
        if (sha256 != null) {
            return this;
        }
        MessageDigest digest = newDigest();
        try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return new Fingerprint(bytes, modified, text(digest));
    }

    /** With the digest of what was loaded. Throws TransientFault unless that is what was looked at, and still is. */
    Fingerprint loaded(Path file, MessageDigest loaded) throws IOException {
        Fingerprint now = unread(file);
        String digest = text(loaded);
        boolean same = now.bytes == bytes && now.modified.equals(modified) && (sha256 == null || sha256.equals(digest));
        if (!same) {
            throw changed(file);
        }
        return new Fingerprint(bytes, modified, digest);
    }

    static TransientFault changed(Path file) {
        return new TransientFault("File " + file.getFileName()
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
