package io.infull.generate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void givesTheSameNumbersForTheSameSeedAndPurpose() {
        assertThat(numbers(new Dice(42, "orders"))).isEqualTo(numbers(new Dice(42, "orders")));
    }

    @Test
    void givesOtherNumbersForAnotherSeedOrPurpose() {
        assertThat(numbers(new Dice(42, "orders")))
                .isNotEqualTo(numbers(new Dice(43, "orders")))
                .isNotEqualTo(numbers(new Dice(42, "shipments")));
    }

    @Test
    void reachesEveryNumberOfARangeAboutEquallyOften() {
        Dice dice = new Dice(1, "range");
        int[] counts = new int[3];
        for (int roll = 0; roll < 30_000; roll++) {
            counts[dice.between(-1, 1) + 1]++;
        }
        assertThat(Arrays.stream(counts).boxed()).allMatch(count -> Math.abs(count - 10_000) < 300);
    }

    @Test
    void staysInsideTheWidestRange() {
        assertThat(new Dice(1, "wide").between(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .isNotEqualTo(new Dice(2, "wide").between(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void chanceHitsItsShare() {
        Dice dice = new Dice(1, "chance");
        long hits = IntStream.range(0, 100_000).filter(roll -> dice.chance(0.3)).count();
        assertThat(hits).isBetween(29_500L, 30_500L);
    }

    @Test
    void chanceOfNothingNeverHitsAndOfOneAlwaysDoes() {
        Dice dice = new Dice(1, "edges");
        assertThat(IntStream.range(0, 10_000).noneMatch(roll -> dice.chance(0))).isTrue();
        assertThat(IntStream.range(0, 10_000).allMatch(roll -> dice.chance(1))).isTrue();
    }

    @Test
    void shuffleKeepsEveryItem() {
        List<Integer> items = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        new Dice(1, "shuffle").shuffle(items);
        assertThat(items).isNotEqualTo(IntStream.range(0, 100).boxed().toList());
        assertThat(items)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
    }

    private static List<Integer> numbers(Dice dice) {
        return IntStream.range(0, 20).mapToObj(roll -> dice.between(0, 1_000)).toList();
    }
}
