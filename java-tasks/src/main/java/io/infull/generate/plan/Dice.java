package io.infull.generate.plan;

import java.util.List;

/**
 * Random numbers from a seed: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
 *
 * <p>Written out here because the algorithms behind the JDK's generators may change from one release to the next, and
 * the same seed must give the same bytes on all of them.
 */
public final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    /** A stream of its own for each purpose, so that a new purpose leaves the other streams as they were. */
    public Dice(long seed, String purpose) {
        state = mix(seed) ^ mix(purpose.hashCode());
    }

    /** True with the given probability, from 0 to 1. */
    public boolean chance(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    /** A number from lowest to highest, both included. */
    public int between(int lowest, int highest) {
        long range = (long) highest - lowest + 1;
        return (int) (lowest + ((next() >>> 32) * range >>> 32));
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    void shuffle(List<?> items) {
        for (int last = items.size() - 1; last > 0; last--) {
            swap(items, last, between(0, last));
        }
    }

    private static <T> void swap(List<T> items, int left, int right) {
        items.set(left, items.set(right, items.get(left)));
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
