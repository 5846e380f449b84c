package io.infull.project;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A sentence that should hold, as a query that returns the rows that offend it.
 *
 * @param name the sentence, from the file name
 * @param lookedAt the rows of which the offending ones are a share; empty when the check judges by numbers only
 */
public record SingularCheck(
        String name,
        Path file,
        String sql,
        SortedSet<String> reads,
        String description,
        Optional<LookedAt> lookedAt,
        CheckConfig config) {

    /**
     * The rows that a check looks at.
     *
     * @param sql a select over models
     * @param per a column of it and of the offending rows: each value of it is judged apart
     */
    public record LookedAt(String sql, Optional<String> per) {}
}
