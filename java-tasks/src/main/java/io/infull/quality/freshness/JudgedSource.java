package io.infull.quality.freshness;

/**
 * A source and whether its data is too old.
 *
 * @param canRefuse whether its contract declares {@code error_after}
 */
public record JudgedSource(String check, String source, Outcome outcome, boolean canRefuse, String message) {

    /** Whether the age of a source warns, or refuses the publication. */
    public enum Outcome {
        FRESH,
        WARNED,
        REFUSED
    }
}
