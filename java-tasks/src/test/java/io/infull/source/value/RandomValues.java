package io.infull.source.value;

import io.infull.source.number.NumberForm;
import io.infull.source.number.NumberForms;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values as exports hold them: numbers, dates, words, blanks, and what is nearly one of these. */
public final class RandomValues {

    private RandomValues() {}

    public static Arbitrary<String> any() {
        return Arbitraries.oneOf(numbers(), dates(), Arbitraries.of(OddValues.WORDS), odd(), Arbitraries.just(""));
    }

    public static Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-20_000, 20_000).map(String::valueOf),
                Arbitraries.integers()
                        .between(-999_999, 999_999)
                        .map(cents -> cents / 100 + "." + Math.abs(cents % 100)),
                Arbitraries.longs().map(String::valueOf),
                spelled(),
                Arbitraries.of(OddValues.NUMBERS));
    }

    private static Arbitrary<String> spelled() {
        Arbitrary<NumberForm> forms =
                Arbitraries.of(NumberForms.GERMAN, NumberForms.ENGLISH, NumberForms.FRENCH, NumberForms.SWISS);
        return Combinators.combine(
                        forms,
                        NumberForms.numbers(),
                        Arbitraries.integers(),
                        Mutation.of("0.,'()-+ \u202F"),
                        Arbitraries.of(false, false, true))
                .as((form, number, choices, slip, slips) -> {
                    String text = NumberForms.written(form, number, choices);
                    return slips ? slip.apply(text) : text;
                });
    }

    public static Arbitrary<String> dates() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-800_000, 3_000_000).map(days -> LocalDate.ofEpochDay(days)
                        .toString()),
                Arbitraries.of(OddValues.DATES));
    }

    static Arbitrary<String> odd() {
        return Arbitraries.strings().withChars("aZ9 -.,;\t\"'\\éü").ofMaxLength(5);
    }
}
