package io.infull.load;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values as exports hold them: numbers, dates, words, blanks, and what is nearly one of these. */
final class RandomValues {

    private RandomValues() {}

    static Arbitrary<String> any() {
        return Arbitraries.oneOf(numbers(), dates(), Arbitraries.of(OddValues.WORDS), odd(), Arbitraries.just(""));
    }

    static Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-20_000, 20_000).map(String::valueOf),
                Arbitraries.integers()
                        .between(-999_999, 999_999)
                        .map(cents -> cents / 100 + "." + Math.abs(cents % 100)),
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.of(OddValues.NUMBERS));
    }

    static Arbitrary<String> dates() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-800_000, 3_000_000).map(days -> LocalDate.ofEpochDay(days)
                        .toString()),
                Arbitraries.of(OddValues.DATES));
    }

    static Arbitrary<String> odd() {
        return Arbitraries.strings().withChars("aZ9 -.,;\t\"'\\éü").ofMaxLength(5);
    }
}
