package io.infull.transform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of everything that decides a model's rows. Equal digests mean equal rows, so the part can be used again. */
final class Fingerprint {

    /** Raise this number when a change of how parts are built changes their rows. */
    private static final String FORMAT = "1";

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static Fingerprint start() {
        return new Fingerprint().with(FORMAT);
    }

    /** The length comes first, so that {@code ab, c} differs from {@code a, bc}. */
    Fingerprint with(String ingredient) {
        byte[] bytes = ingredient.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** 32 hexadecimal digits. */
    String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
