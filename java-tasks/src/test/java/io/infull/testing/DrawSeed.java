package io.infull.testing;

import java.util.Random;
import java.util.random.RandomGenerator;

/** What tests draw by: another number in every run, printed, and taken again with {@code -Dinfull.seed}. */
public final class DrawSeed {

    private static final long VALUE =
            Long.getLong("infull.seed", RandomGenerator.getDefault().nextInt(1, 1_000_000));

    private DrawSeed() {}

    /** Prints the seed, and how a test is run with it again. */
    public static long printed(Class<?> test) {
        System.out.println(test.getSimpleName() + " draws by " + again(test));
        return VALUE;
    }

    public static Random random(Class<?> test) {
        return new Random(printed(test));
    }

    /** For messages of failures. */
    public static String again(Class<?> test) {
        return "seed " + VALUE + "; again: mvn -pl java-tasks test -Dtest=" + test.getSimpleName() + " -Dinfull.seed="
                + VALUE;
    }
}
