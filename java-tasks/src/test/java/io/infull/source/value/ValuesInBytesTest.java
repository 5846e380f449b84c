package io.infull.source.value;

import io.infull.source.number.NumberForms;
import io.infull.source.oracle.StringValues;
import io.infull.source.time.DatePattern;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An encoder takes what the way by texts takes, to the same effect, and nothing else. */
class ValuesInBytesTest {

    /** A type and the column that it fills. */
    private record Filled(ValueType type, String databaseType) {}

    private static final List<Filled> NUMBERS = List.of(
            new Filled(IntegerType.ofColumn("integer"), "integer"),
            new Filled(IntegerType.ofColumn("bigint"), "bigint"),
            new Filled(IntegerType.ofColumn("numeric"), "numeric"),
            new Filled(new DecimalType(5, 2), "numeric"),
            new Filled(new DecimalType(12, 0), "numeric"),
            new Filled(new DecimalType(40, 20), "numeric"),
            new Filled(new SpelledNumberType(NumberForms.GERMAN, new DecimalType(7, 2)), "numeric"),
            new Filled(new SpelledNumberType(NumberForms.ENGLISH, new DecimalType(12, 3)), "numeric"),
            new Filled(new SpelledNumberType(NumberForms.FRENCH, IntegerType.ofColumn("integer")), "integer"),
            new Filled(new SpelledNumberType(NumberForms.SWISS, IntegerType.ofColumn("bigint")), "bigint"));

    private static final List<List<String>> DATE_FORMS = List.of(
            List.of(),
            List.of("dd.MM.uuuu"),
            List.of("uuuuMMdd", "MM/dd/uuuu"),
            List.of("dd/MM/uuuu", "MM/dd/uuuu", DatePattern.ISO),
            List.of("ddMMuuuu", "EEEE, MMMM d, uuuu", "uuuu/MM/dd"),
            List.of("d.M.uuuu", "uuuuMMdd"),
            List.of("uuuu-MM-dd, uuuu"),
            List.of("'on' dd.MM.uuuu"));

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void takesOnlyNumbersOfTheType(@ForAll("numbers") String value) {
        NUMBERS.forEach(column -> assertAgrees(column, value));
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void takesOnlyDaysOfTheCalendar(@ForAll("dates") String value) {
        DATE_FORMS.forEach(forms -> assertAgrees(new Filled(DateType.of(forms), "date"), value));
    }

    @Property
    void takesOnlyDeclaredSpellingsOfYesAndNo(@ForAll("answers") String value) {
        assertAgrees(new Filled(new BooleanType(List.of("Y", "yes", "ja ü"), List.of("N")), "boolean"), value);
        assertAgrees(new Filled(new BooleanType(List.of("true"), List.of("false")), "boolean"), value);
    }

    @Provide
    static Arbitrary<String> numbers() {
        Arbitrary<String> plain =
                Arbitraries.strings().withChars("0123456789").ofMinLength(1).ofMaxLength(24);
        Arbitrary<String> decimal = plain.flatMap(before -> plain.map(after -> before + "." + after));
        Arbitrary<String> padded = decimal.map(number -> "-00" + number + "000");
        Arbitrary<String> odd =
                Arbitraries.strings().withChars("0019.-+eE _,٣").ofMinLength(1).ofMaxLength(8);
        return Arbitraries.oneOf(
                        RandomValues.numbers(), plain, decimal, decimal.map(number -> "-" + number), padded, odd)
                .filter(number -> !number.isEmpty());
    }

    @Provide
    static Arbitrary<String> dates() {
        Arbitrary<String> years =
                Arbitraries.of("0000", "0001", "1900", "2000", "2024", "2025", "9999", "202", "+2024");
        Arbitrary<String> parts = Arbitraries.of("00", "01", "02", "2", "12", "13", "28", "29", "30", "31", "32", "3١");
        Arbitrary<String> marks = Arbitraries.of("", "-", "/", ".", ", ");
        return Arbitraries.oneOf(years, parts)
                .flatMap(first -> parts.flatMap(second -> Arbitraries.oneOf(years, parts)
                        .flatMap(third ->
                                marks.flatMap(mark -> marks.map(other -> first + mark + second + other + third)))));
    }

    @Provide
    static Arbitrary<String> answers() {
        return Arbitraries.of("Y", "y", "yes", "yess", "ja ü", "ja u", "N", "NY", "true", "false", "True", "t");
    }

    private static void assertAgrees(Filled column, String value) {
        StringValues.agreed(column.type(), column.databaseType(), value);
    }
}
