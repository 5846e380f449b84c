package io.infull.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements longer than a line are in {@code .sql} files beside the classes that send them. */
public final class Statements {

    private Statements() {}

    /** The text of {@code <name>.sql} in the package of {@code owner}. */
    public static String read(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name + ".sql")) {
            if (stream == null) {
                throw new IllegalStateException("No statement " + name + ".sql beside " + owner.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
