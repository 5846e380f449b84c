package io.infull.quality.freshness;

/**
 * A source and whether its data is too old.
 *
 * @param canRefuse its contract declares {@code error_after}
 */
public record JudgedSource(String check, String source, Outcome outcome, boolean canRefuse, String message) {

    /** What the age of a source means for the publication. */
    public enum Outcome {
        FRESH,
        WARNED,
        REFUSED
    }
}
