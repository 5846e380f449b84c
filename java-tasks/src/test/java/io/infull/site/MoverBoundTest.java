package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the best of all tests names the one customer of many that fell, where the rates before are known exactly and on at most
 * 5 percent of trendless pages anyone is named. Whatever the test: the mean over customers of its power is E[sum of L_i * named_i] / n
 * with the likelihood ratio L_i of customer i, so at most E[mean of L_i * any named], and by the lemma of J. Neyman and E. S. Pearson
 * (1933) that is largest where the mean of the L_i is largest.
 */
class MoverBoundTest {

    private static final int LINES = 400;
    private static final int PAGES = 10_000;

    /** Share of the pages with a fall of 5 points on which it is named, at best. */
    @ParameterizedTest
    @CsvSource({
        "20, 0.80, 0.36, 0.44",
        "20, 0.90, 0.60, 0.68",
        "20, 0.95, 0.85, 0.91",
        "20, 0.98, 0.98, 1.00",
        "100, 0.90, 0.44, 0.52",
        "10, 0.90, 0.68, 0.76",
        "1, 0.90, 0.88, 0.94"
    })
    void noTestNamesAFallOfFivePointsMoreOften(int customers, double rate, double low, double high) {
        assertThat(bound(customers, rate, rate - 0.05)).isBetween(low, high);
    }

    private static double bound(int customers, double rate, double fallen) {
        Random random = new Random(1);
        double[] usual = cumulated(rate);
        double[] lower = cumulated(fallen);
        double[] trendless = new double[PAGES];
        for (int page = 0; page < PAGES; page++) {
            trendless[page] = likelihood(random, usual, customers, rate, fallen);
        }
        Arrays.sort(trendless);
        double limit = trendless[(int) (PAGES * 0.95)];
        int named = 0;
        for (int page = 0; page < PAGES; page++) {
            double others = likelihood(random, usual, customers - 1, rate, fallen);
            named += others + likelihood(random, lower, 1, rate, fallen) > limit ? 1 : 0;
        }
        return (double) named / PAGES;
    }

    /** Sum of likelihood ratios of customers whose lines are drawn. */
    private static double likelihood(Random random, double[] cumulated, int customers, double rate, double fallen) {
        double sum = 0;
        for (int customer = 0; customer < customers; customer++) {
            int at = Arrays.binarySearch(cumulated, random.nextDouble());
            int met = Math.min(LINES, at < 0 ? -at - 1 : at);
            sum += Math.exp(met * Math.log(fallen / rate) + (LINES - met) * Math.log((1 - fallen) / (1 - rate)));
        }
        return sum;
    }

    /** By number of lines that were met: the probability of at most so many. */
    private static double[] cumulated(double rate) {
        double[] sums = new double[LINES + 1];
        // Its logarithm, for 0.1 to the power of 400 is none.
        double chance = LINES * Math.log(1 - rate);
        for (int met = 0; met <= LINES; met++) {
            sums[met] = Math.exp(chance) + (met == 0 ? 0 : sums[met - 1]);
            chance += Math.log((LINES - met) / (met + 1.0) * rate / (1 - rate));
        }
        return sums;
    }
}
