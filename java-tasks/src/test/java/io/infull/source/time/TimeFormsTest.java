package io.infull.source.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.source.oracle.StringTimes;
import io.infull.source.oracle.StringValues;
import io.infull.source.value.DateType;
import io.infull.source.value.Mutation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Days and times in declared forms arrive as they are meant, or not at all. */
class TimeFormsTest {

    private static final List<String> DAYS = List.of(
            "uuuu-MM-dd",
            "uuuuMMdd",
            "ddMMuuuu",
            "dd.MM.uuuu",
            "d.M.uuuu",
            "M/d/uuuu",
            "EEEE, MMMM d, uuuu",
            "EEE d MMM uuuu",
            "dd-MMM-uuuu",
            "dd-MMM-uu",
            "uuMMdd",
            "'on' uuuu/MM/dd");
    private static final List<String> TIMES = List.of(
            " HH:mm:ss.SSSSSS", " H:mm:ss.SSSSSS", "'T'HHmmss.SSSSSS", " h:mm:ss.SSSSSS a", " hh.mm.ss.SSSSSS a");
    private static final int YEARS_FROM = 1950;

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void readsEveryDayThatItWouldWrite(@ForAll("days") String form, @ForAll("times") OffsetDateTime time) {
        TimeForm read = TimeForm.of(form, YEARS_FROM);
        OffsetDateTime meant = form.replace("uuuu", "").contains("uu") ? withinHundredYears(time) : time;
        String text = TimeWriting.written(form, meant);
        assertThat(StringValues.agreed(new DateType(List.of(read), false, null), "date", text))
                .as(text)
                .isEqualTo(meant.toLocalDate().toString());
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void readsEveryTimeThatItWouldWrite(
            @ForAll("days") String day, @ForAll("clocks") String clock, @ForAll("times") OffsetDateTime time) {
        OffsetDateTime meant = day.replace("uuuu", "").contains("uu") ? withinHundredYears(time) : time;
        String text = TimeWriting.written(day + clock, meant);
        TimeForm read = TimeForm.of(day + clock, YEARS_FROM);
        assertThat(LocalDateTime.from(StringTimes.parsed(read, text))).as(text).isEqualTo(meant.toLocalDateTime());
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void changesNoTimeThatIsWrittenWrongly(
            @ForAll("days") String day,
            @ForAll("clocks") String clock,
            @ForAll("times") OffsetDateTime time,
            @ForAll("slips") Mutation first,
            @ForAll("slips") Mutation second) {
        String form = day + clock;
        OffsetDateTime meant = withinHundredYears(time);
        String text = second.apply(first.apply(TimeWriting.written(form, meant)));
        var parsed = StringTimes.parsed(TimeForm.of(form, YEARS_FROM), text);
        if (parsed != null) {
            OffsetDateTime found = LocalDateTime.from(parsed).atOffset(ZoneOffset.UTC);
            assertThat(text).as(form + " read as " + found).matches(TimeWriting.taken(form, found));
        }
    }

    @Example
    void readsTheFormsOfSapSpreadsheetsAndLetters() {
        assertThat(read("uuuuMMdd", "20240131")).isEqualTo("2024-01-31");
        assertThat(read("dd.MM.uuuu", "31.01.2024")).isEqualTo("2024-01-31");
        assertThat(read("d.M.uuuu", "1.2.2024")).isEqualTo("2024-02-01");
        assertThat(read("d.M.uuuu", "01.02.2024")).isEqualTo("2024-02-01");
        assertThat(read("d.M.uuuu", "001.2.2024")).isNull();
        assertThat(read("d.M.uuuu", "1.2.+002024")).isNull();
        assertThat(read("EEEE, MMMM d, uuuu", "Wednesday, January 31, 2024")).isEqualTo("2024-01-31");
        assertThat(read("EEEE, MMMM d, uuuu", "WEDNESDAY, january 31, 2024")).isEqualTo("2024-01-31");
        assertThat(read("EEEE, MMMM d, uuuu", "Tuesday, January 31, 2024")).isNull();
        assertThat(read("dd-MMM-uuuu", "31-JAN-2024")).isEqualTo("2024-01-31");
        assertThat(read("dd-MMM-uuuu", "31-Janu-2024")).isNull();
        assertThat(read("dd-MMM-uuuu", "31-Jan-24")).isNull();
    }

    @Example
    void readsYearsOfTwoDigitsInTheHundredThatIsDeclared() {
        TimeForm form = TimeForm.of("dd-MMM-uu", 1970);
        assertThat(StringTimes.parsed(form, "31-Jan-24"))
                .extracting(LocalDate::from)
                .isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(StringTimes.parsed(form, "31-Jan-69"))
                .extracting(LocalDate::from)
                .isEqualTo(LocalDate.of(2069, 1, 31));
        assertThat(StringTimes.parsed(form, "31-Jan-70"))
                .extracting(LocalDate::from)
                .isEqualTo(LocalDate.of(1970, 1, 31));
        assertThat(StringTimes.parsed(form, "31-Jan-2024")).isNull();
        assertThatThrownBy(() -> TimeForm.of("dd-MMM-uu", null))
                .hasMessage("Format 'dd-MMM-uu' has years of two digits: "
                        + "say with two_digit_years_from in which hundred years they lie");
    }

    @Example
    void hasNoFormThatCanBeReadInTwoWaysOrNone() {
        assertThatThrownBy(() -> TimeForm.of("dMuuuu", null))
                .hasMessage("Format 'dMuuuu' does not say where one number ends and the next begins: "
                        + "write two letters for two digits");
        assertThatThrownBy(() -> TimeForm.of("MM/uuuu", null))
                .hasMessage("Format 'MM/uuuu' is not whole: expected year, month and day");
        assertThatThrownBy(() -> TimeForm.of("uuuu-MM-dd hh:mm", null))
                .hasMessage("Format 'uuuu-MM-dd hh:mm' is not whole: expected year, month and day, "
                        + "and an hour of 24 or one with am or pm");
        assertThatThrownBy(() -> TimeForm.of("uuuu-MM-dd'T'HH:mm:ss'Z'", null))
                .hasMessage("Format 'uuuu-MM-dd'T'HH:mm:ss'Z'' has a Z or a quote that says nothing: "
                        + "write X for an offset like Z");
        assertThatThrownBy(() -> TimeForm.of("uuuu-MM-dd kk:mm", null)).hasMessageContaining("without a meaning: 'kk'");
        assertThatThrownBy(() -> TimeForm.of("uuuu-MM-ddTHH:mm", null))
                .hasMessageContaining("text in quotes, like 'T'");
    }

    @Example
    void findsFormsThatReadOneTextAsTwoDays() {
        assertConflict(
                "Formats 'dd/MM/uuuu' and 'MM/dd/uuuu' read '02/01/2001' as 2001-01-02 and as 2001-02-01: "
                        + "expected one meaning. Keep the form that the export has",
                "dd/MM/uuuu",
                "MM/dd/uuuu");
        assertConflict("as 2001-01-01 and as 0101-01-20", "ddMMuuuu", "uuuuMMdd");
        FormConflicts.refuse(forms("EEEE, MMMM d, uuuu", "MM/dd/uuuu", "MM/dd/uuuu, uuuu", "uuuu-MM-dd"), null);
        FormConflicts.refuse(forms("d.M.uuuu", "dd.MM.uuuu"), null);
    }

    private static void assertConflict(String message, String... letters) {
        assertThatThrownBy(() -> FormConflicts.refuse(forms(letters), null)).hasMessageContaining(message);
    }

    private static List<TimeForm> forms(String... letters) {
        return List.of(letters).stream().map(form -> TimeForm.of(form, null)).toList();
    }

    private static String read(String form, String text) {
        return StringValues.agreed(DateType.of(List.of(form)), "date", text);
    }

    private static OffsetDateTime withinHundredYears(OffsetDateTime time) {
        int year = YEARS_FROM + Math.floorMod(time.getYear() - YEARS_FROM, 100);
        return time.withDayOfMonth(Math.min(time.getDayOfMonth(), 28)).withYear(year);
    }

    @Provide
    static Arbitrary<String> days() {
        return Arbitraries.of(DAYS);
    }

    @Provide
    static Arbitrary<String> clocks() {
        return Arbitraries.of(TIMES);
    }

    @Provide
    static Arbitrary<OffsetDateTime> times() {
        return Arbitraries.longs()
                .between(-62_135_596_800L * 1_000_000, 253_402_300_799L * 1_000_000)
                .map(micros -> LocalDateTime.ofEpochSecond(
                                Math.floorDiv(micros, 1_000_000L),
                                (int) Math.floorMod(micros, 1_000_000L) * 1_000,
                                ZoneOffset.UTC)
                        .atOffset(ZoneOffset.UTC));
    }

    @Provide
    static Arbitrary<Mutation> slips() {
        return Mutation.of("0123456789+-./: TAPMJanu");
    }
}
