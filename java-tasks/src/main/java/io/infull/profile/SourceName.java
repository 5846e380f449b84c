package io.infull.profile;

import java.nio.file.Path;
import java.util.Locale;

/** Derives names from the name of a file. */
final class SourceName {

    private SourceName() {}

    /** {@code Sales Orders-2026_01.csv} becomes {@code sales_orders}. */
    static String of(Path file) {
        String words = stem(file)
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "_")
                .replaceAll("^_+|_+$", "");
        return words.isEmpty() ? "source" : words;
    }

    /** A pattern that later files of the same kind match too: {@code Sales Orders*.csv}. */
    static String pattern(Path file) {
        String name = file.getFileName().toString();
        String start = stem(file).replaceAll("[-_. ]*\\d.*$", "");
        String ending = name.substring(stem(file).length());
        return (start.isEmpty() ? "" : start.replaceAll("[\\\\*?\\[\\]{}]", "?")) + "*" + ending;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString().replaceFirst("(?i)\\.(gz|zip)$", "");
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
