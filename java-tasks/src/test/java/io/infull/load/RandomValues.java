package io.infull.load;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values as exports hold them: numbers, dates, words, blanks, and what is nearly one of these. */
final class RandomValues {

    private RandomValues() {}

    static Arbitrary<String> any() {
        return Arbitraries.oneOf(numbers(), numbers(), dates(), words(), odd(), Arbitraries.just(""));
    }

    static Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-20_000, 20_000).map(String::valueOf),
                Arbitraries.integers()
                        .between(-999_999, 999_999)
                        .map(cents -> cents / 100 + "." + Math.abs(cents % 100)),
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.of(
                        "0",
                        "-0",
                        "007",
                        "1.50",
                        "15.0",
                        "0.00",
                        "-0.5",
                        "2147483648",
                        "1e3",
                        "+1",
                        "1_000",
                        "5.",
                        ".5"));
    }

    static Arbitrary<String> dates() {
        return Arbitraries.of(
                "2026-02-28",
                "2024-02-29",
                "2025-02-29",
                "31.01.2024",
                "32.01.2024",
                "2024-1-31",
                "0000-01-01",
                "2024/01/31");
    }

    static Arbitrary<String> words() {
        return Arbitraries.of(
                "Y", "N", "true", "false", "N/A", "-1", "5 kg", "5KG", " Ab ", "o'neil", "x #@$", "Größe ü", "€", "😀",
                "a\u2003");
    }

    static Arbitrary<String> odd() {
        return Arbitraries.strings().withChars("aZ9 -.,;\t\"'\\éü").ofMaxLength(5);
    }
}
