package io.infull.source.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.source.oracle.StringValues;
import io.infull.source.value.DecimalType;
import io.infull.source.value.IntegerType;
import io.infull.source.value.Mutation;
import io.infull.source.value.SpelledNumberType;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers in declared forms arrive as they are meant, or not at all. */
class SpelledNumbersTest {

    private static final DecimalType DECIMAL = new DecimalType(12, 2);

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void readsEveryNumberThatFits(
            @ForAll("forms") NumberForm form, @ForAll("numbers") BigDecimal number, @ForAll int choices) {
        String text = NumberForms.written(form, number, choices);
        String decimal = StringValues.agreed(new SpelledNumberType(form, DECIMAL), "numeric", text);
        boolean fits = number.stripTrailingZeros().scale() <= 2 && number.abs().compareTo(new BigDecimal("1e10")) < 0;
        assertThat(decimal != null).as(text).isEqualTo(fits);
        if (fits) {
            assertThat(new BigDecimal(decimal)).as(text).isEqualByComparingTo(number);
        }
        String integer =
                StringValues.agreed(new SpelledNumberType(form, IntegerType.ofColumn("bigint")), "bigint", text);
        assertThat(integer != null)
                .as(text)
                .isEqualTo(number.stripTrailingZeros().scale() <= 0);
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void changesNoNumberThatIsWrittenWrongly(
            @ForAll("forms") NumberForm form,
            @ForAll("numbers") BigDecimal number,
            @ForAll int choices,
            @ForAll("slips") Mutation first,
            @ForAll("slips") Mutation second) {
        String text = second.apply(first.apply(NumberForms.written(form, number, choices)));
        BigDecimal meaning = NumberForms.meaning(form, text);
        String canonical = StringValues.agreed(new SpelledNumberType(form, new DecimalType(60, 30)), "numeric", text);
        assertThat(canonical != null).as(text + " in " + form).isEqualTo(meaning != null);
        if (canonical != null) {
            assertThat(new BigDecimal(canonical)).as(text + " in " + form).isEqualByComparingTo(meaning);
        }
    }

    @Example
    void guessesNothing() {
        assertThat(read(NumberForms.GERMAN, "1.234")).isEqualTo("1234");
        assertThat(read(NumberForms.GERMAN, "155,22-")).isEqualTo("-155.22");
        assertThat(read(NumberForms.GERMAN, "-155,22")).isNull();
        assertThat(read(NumberForms.GERMAN, "0.123")).isNull();
        assertThat(read(NumberForms.GERMAN, "12.34")).isNull();
        assertThat(read(NumberForms.GERMAN, "1234.567")).isNull();
        assertThat(read(NumberForms.ENGLISH, "(1,155.22)")).isEqualTo("-1155.22");
        assertThat(read(NumberForms.ENGLISH, "(-1)")).isNull();
        assertThat(read(NumberForms.ENGLISH, "()")).isNull();
        assertThat(read(NumberForms.ENGLISH, "+7")).isEqualTo("7");
        assertThat(read(NumberForms.FRENCH, "1\u202F234,50-")).isEqualTo("-1234.5");
        assertThat(read(NumberForms.FRENCH, "-1-")).isNull();
        assertThat(read(NumberForms.SWISS, "+7")).isNull();
        assertThat(read(NumberForms.SWISS, "12'345.60")).isEqualTo("12345.6");
        assertThat(read(NumberForms.STANDARD, "1.234")).isEqualTo("1.234");
    }

    @Example
    void takesNumbersThatBeginWithTheirDecimalSignWhereDeclared() {
        NumberForm first = new NumberForm(null, ",", null, true, false, true);
        assertThat(read(first, ".21")).isEqualTo("0.21");
        assertThat(read(first, ".2100")).isEqualTo("0.21");
        assertThat(read(first, "-.5")).isEqualTo("-0.5");
        assertThat(read(first, "(.5)")).isEqualTo("-0.5");
        assertThat(read(first, ".0")).isEqualTo("0");
        assertThat(read(first, "0.5")).isEqualTo("0.5");
        assertThat(read(first, ".")).isNull();
        assertThat(read(first, "-.")).isNull();
        assertThat(read(first, "5.")).isNull();
        assertThat(read(first, ".5.5")).isNull();
        assertThat(read(first, ",5")).isNull();
        assertThat(read(NumberForms.ENGLISH, ".5")).isNull();
        assertThat(new SpelledNumberType(NumberForms.GERMAN, DECIMAL).hint(",5-"))
                .isEqualTo(". If a number may begin with ',', declare decimal_first: true under numbers");
        assertThat(DECIMAL.hint("-.5"))
                .isEqualTo(". If a number may begin with '.', declare decimal_first: true under numbers");
        assertThat(DECIMAL.hint("x")).isEmpty();
        assertThat(DECIMAL.hint("0.123")).isEmpty();
        assertThat(new SpelledNumberType(first, DECIMAL).hint(".123")).isEmpty();
    }

    @Example
    void saysWhatItExpects() {
        assertThat(new SpelledNumberType(NumberForms.GERMAN, DECIMAL).expectation())
                .isEqualTo("a decimal(12,2) like 1.234,5-");
        assertThat(new SpelledNumberType(NumberForms.ENGLISH, IntegerType.ofColumn("integer")).expectation())
                .isEqualTo("an integer like (1,234)");
    }

    @Example
    void hasNoFormInWhichANumberHasTwoMeanings() {
        assertThatThrownBy(() -> new NumberForm(",", ",", null, false, false, false))
                .hasMessage("numbers has ',' for decimals and for thousands: a number would have two meanings");
        assertThatThrownBy(() -> new NumberForm(null, "1", null, false, false, false))
                .hasMessage("Unknown thousands '1' of numbers: expected one of "
                        + "[',', '.', an apostrophe, space, no_break_space, narrow_no_break_space]");
        assertThatThrownBy(() -> new NumberForm(";", null, null, false, false, false))
                .hasMessage("Unknown decimal ';' of numbers: expected one of [,, .]");
    }

    private static String read(NumberForm form, String text) {
        return StringValues.agreed(new SpelledNumberType(form, new DecimalType(12, 4)), "numeric", text);
    }

    @Provide
    static Arbitrary<NumberForm> forms() {
        return NumberForms.any();
    }

    @Provide
    static Arbitrary<BigDecimal> numbers() {
        return NumberForms.numbers();
    }

    @Provide
    static Arbitrary<Mutation> slips() {
        return Mutation.of("0123.,'\u2019()-+ \u00A0\u202Fe");
    }
}
