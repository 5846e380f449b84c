package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The best of all ways to give rows to columns, as trying each way finds it. */
class AssignmentTest {

    @Property(tries = 300)
    void isAsGoodAsTheBestOfAllWays(
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 0, max = 6) int columns,
            @ForAll Random random) {
        double[][] weights = new double[rows][columns];
        for (double[] row : weights) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextInt(3) == 0 ? 0 : random.nextInt(100) / 10.0;
            }
        }
        int[] found = Assignment.best(weights);
        double sum = 0;
        boolean[] taken = new boolean[columns];
        for (int row = 0; row < rows; row++) {
            if (found[row] >= 0) {
                assertThat(taken[found[row]]).isFalse();
                taken[found[row]] = true;
                assertThat(weights[row][found[row]]).isPositive();
                sum += weights[row][found[row]];
            }
        }
        assertThat(sum).isCloseTo(bestOfAll(weights, 0, new boolean[columns]), within(1e-9));
    }

    private static double bestOfAll(double[][] weights, int row, boolean[] taken) {
        if (row == weights.length) {
            return 0;
        }
        double best = bestOfAll(weights, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, weights[row][column] + bestOfAll(weights, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }
}
