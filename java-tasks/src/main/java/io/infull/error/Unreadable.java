package io.infull.error;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Explains why a file or a folder cannot be read, and what to do. The message of the operating system alone is too
 * short.
 */
public final class Unreadable {

    private Unreadable() {}

    /** A problem in one sentence, with its remedy. */
    public static String problem(Path path, Exception e) {
        Throwable cause = e instanceof UncheckedIOException wrapper ? wrapper.getCause() : e;
        if (cause instanceof AccessDeniedException) {
            return "Cannot read " + path + ": permission denied. Let user " + System.getProperty("user.name")
                    + " read it, and enter the folders above it";
        }
        return "Cannot read " + path + ": "
                + (cause instanceof NoSuchFileException ? "it is gone" : cause.getMessage());
    }
}
