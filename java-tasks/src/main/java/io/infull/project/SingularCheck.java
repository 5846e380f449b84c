package io.infull.project;

import java.nio.file.Path;
import java.util.SortedSet;

/**
 * A sentence that should hold, as a query that returns the rows that offend it.
 *
 * @param name the sentence, from the file name
 */
public record SingularCheck(
        String name, Path file, String sql, SortedSet<String> reads, String description, CheckConfig config) {}
