package io.infull.load;

import io.infull.error.TransientFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a file was when it was first looked at. */
record Fingerprint(long bytes, FileTime modified, String sha256) {

    static Fingerprint of(Path file) {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            MessageDigest digest = newDigest();
            try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return new Fingerprint(before.size(), before.lastModifiedTime(), text(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws TransientFault unless the bytes that were loaded are the bytes that were looked at, and still are. */
    void assertUnchanged(Path file, MessageDigest loaded) throws IOException {
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        boolean same = after.size() == bytes
                && after.lastModifiedTime().equals(modified)
                && text(loaded).equals(sha256);
        if (!same) {
            throw changed(file);
        }
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
