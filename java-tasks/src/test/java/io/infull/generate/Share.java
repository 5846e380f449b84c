package io.infull.generate;

/** How many of how many. */
public record Share(long hits, long all) {

    Share plus(boolean isHit) {
        return new Share(hits + (isHit ? 1 : 0), all + 1);
    }

    /** Within four standard deviations of a draw with this probability: once in sixteen thousand it is not. */
    public boolean isCloseTo(double probability) {
        double deviation = Math.sqrt(probability * (1 - probability) / all);
        return all > 0 && Math.abs((double) hits / all - probability) <= 4 * deviation + 1e-9;
    }
}
