package io.infull.source.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.oracle.StringValues;
import io.infull.source.value.BooleanType;
import io.infull.source.value.DateType;
import io.infull.source.value.DecimalType;
import io.infull.source.value.IntegerType;
import io.infull.source.value.Repair;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {

    private static final IntegerType INTEGER = IntegerType.ofColumn("numeric");
    private static final DecimalType DECIMAL = new DecimalType(12, 2);
    private static final DateType ISO = DateType.of(List.of());

    @ParameterizedTest
    @CsvSource({
        "15,15",
        "15.0,15",
        "15.000,15",
        "-15,-15",
        "0,0",
        "-0,0",
        "-0.0,0",
        "007,7",
        "-007,-7",
        "00,0",
        "999999999999999999,999999999999999999"
    })
    void readsIntegers(String value, String expected) {
        assertThat(StringValues.agreed(INTEGER, "numeric", value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "15.5",
                "15.",
                ".0",
                "+1",
                "1e3",
                "1_000",
                "1,000",
                " 1",
                "1 ",
                "NaN",
                "Infinity",
                "0x1F",
                "--1",
                "1-",
                "١",
                "1000000000000000000",
                "1.0.0"
            })
    void refusesWhatIsNoInteger(String value) {
        assertThat(StringValues.agreed(INTEGER, "numeric", value)).isNull();
    }

    @Test
    void keepsIntegersWithinTheirColumn() {
        IntegerType small = IntegerType.ofColumn("integer");
        assertThat(StringValues.agreed(small, "integer", "2147483647")).isEqualTo("2147483647");
        assertThat(StringValues.agreed(small, "integer", "2147483648")).isNull();
        assertThat(StringValues.agreed(small, "integer", "-2147483648.0")).isEqualTo("-2147483648");
        assertThat(StringValues.agreed(small, "integer", "-2147483649")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1.5,1.5", "1.50,1.5", "1.500,1.5", "1,1", "-0.05,-0.05", "0012.30,12.3", "9999999999.99,9999999999.99"
    })
    void readsDecimals(String value, String expected) {
        assertThat(StringValues.agreed(DECIMAL, "numeric", value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "10000000000", "1.", ".5", "1,5", "1.5e1", "$1.50", "NaN", "1.5.0", ""})
    void neverRoundsOrGuessesDecimals(String value) {
        assertThat(StringValues.agreed(DECIMAL, "numeric", value)).isNull();
    }

    @Test
    void keepsTheValueOfEveryNumberThatItAccepts() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() % 1_000_000_000L, random.nextInt(6));
            String accepted = StringValues.agreed(DECIMAL, "numeric", number.toPlainString());
            boolean fits = number.stripTrailingZeros().scale() <= 2;
            assertThat(accepted != null).as(number.toPlainString()).isEqualTo(fits);
            if (accepted != null) {
                assertThat(new BigDecimal(accepted)).isEqualByComparingTo(number);
            }
        }
    }

    @Test
    void knowsTheCalendarAsJavaDoes() {
        for (int day = 0; day < 800_000; day += 13) {
            String date = LocalDate.of(1, 1, 1).plusDays(day).toString();
            assertThat(StringValues.agreed(ISO, "date", date)).isEqualTo(date);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-01-00",
                "2026-04-31",
                "1900-02-29",
                "2026-1-01",
                "26-01-01",
                "2026/01/01",
                "2026-01-01T00:00:00",
                "today",
                "",
                "0000-01-01",
                "+026-01-01",
                "2026-01-0١"
            })
    void refusesDaysThatTheCalendarDoesNotHave(String value) {
        assertThat(StringValues.agreed(ISO, "date", value)).isNull();
    }

    @Test
    void wantsTheRightWeekday() {
        DateType spelled = DateType.of(List.of("EEEE, MMMM d, uuuu", "MM/dd/uuuu"));
        assertThat(StringValues.agreed(spelled, "date", "Friday, March 4, 2022"))
                .isEqualTo("2022-03-04");
        assertThat(StringValues.agreed(spelled, "date", "03/04/2022")).isEqualTo("2022-03-04");
        assertThat(StringValues.agreed(spelled, "date", "Thursday, March 4, 2022"))
                .isNull();
        assertThat(StringValues.agreed(spelled, "date", "02/30/2022")).isNull();
        assertThat(StringValues.agreed(spelled, "date", "2022-03-04")).isNull();
    }

    @Test
    void readsBooleansInTheirDeclaredSpellings() {
        BooleanType type = new BooleanType(List.of("1.0", "yes"), List.of("0.0"));
        assertThat(StringValues.agreed(type, "boolean", "yes")).isEqualTo("true");
        assertThat(StringValues.agreed(type, "boolean", "0.0")).isEqualTo("false");
        assertThat(StringValues.agreed(type, "boolean", "true")).isNull();
        assertThat(StringValues.agreed(type, "boolean", "YES")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "JOHANNESBURG,Johannesburg",
        "EAST LONDON,East London",
        "saint-denis,Saint-Denis",
        "Cape Town,Cape Town",
        "o'BRIEN,O'brien"
    })
    void capitalizesWords(String value, String expected) {
        assertThat(Repair.named("capitalize_words").apply(value)).isEqualTo(expected);
    }

    @Test
    void stripsASuffixOnceAndOnlyAtTheEnd() {
        Repair repair = Repair.stripSuffix("units", true);
        assertThat(repair.apply("5 UNITS")).isEqualTo("5 ");
        assertThat(repair.apply("units 5")).isEqualTo("units 5");
        assertThat(Repair.stripSuffix("units", false).apply("5 UNITS")).isEqualTo("5 UNITS");
        assertThat(repair.apply("nit")).isEqualTo("nit");
    }

    @ParameterizedTest
    @CsvSource({
        "0042, 42, 00042",
        "42, 42, 00042",
        "000, 0, 00000",
        "123456, 123456, 123456",
        "00A1, 00A1, 00A1",
        "-01, -01, -01",
        "0 1, 0 1, 0 1",
        "\u0660\u0661, \u0660\u0661, \u0660\u0661"
    })
    void changesLeadingZerosOfWholeNumbersOnly(String value, String stripped, String padded) {
        assertThat(Repair.named("strip_leading_zeros").apply(value)).isEqualTo(stripped);
        assertThat(Repair.padded(5).apply(value)).isEqualTo(padded);
    }

    @Test
    void writesLettersInUpperCase() {
        Repair repair = Repair.named("upper_case");
        assertThat(repair.apply("ab-1c")).isEqualTo("AB-1C");
        assertThat(repair.apply("gr\u00FC\u00DFe")).isEqualTo("GR\u00DCSSE");
    }

    @Test
    void takesAMinusOnlyFromNumbers() {
        Repair repair = Repair.named("absolute");
        assertThat(repair.apply("-68")).isEqualTo("68");
        assertThat(repair.apply("-")).isEqualTo("-");
        assertThat(repair.apply("-x")).isEqualTo("-x");
        assertThat(repair.apply("--6")).isEqualTo("--6");
    }
}
