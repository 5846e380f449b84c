package io.infull.project;

import io.infull.project.file.Layer;
import io.infull.project.file.Materialization;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A rule that should hold, as a query that returns the offending rows. Its name is the rule as a sentence.
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

    /** Its query as a model of the offending rows, for unit tests. */
    Model asModel() {
        return new Model(
                name, Layer.MART, Materialization.VIEW, ModelText.over(reads, file, sql), ModelNotes.of(description));
    }

    /**
     * The rows that a check looks at.
     *
     * @param sql a select over models
     * @param reads models that it names
     * @param per a column of it and of the offending rows: each of its values is judged separately
     */
    public record LookedAt(String sql, SortedSet<String> reads, Optional<String> per) {}
}
