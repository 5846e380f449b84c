package io.infull.source.time;

import io.infull.source.time.TimeReading.Field;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A declared form of days or times. It reads what it would write, and no more than that; only a day, a month or an hour
 * of one letter may also have a zero in front, and names may be written in any case.
 *
 * @param letters as the contract has them
 * @param formatter writes examples of it
 * @param pattern reads it
 * @param hasTime whether it says a time of the day
 * @param hasOffset whether it says how far that time is from UTC
 */
public record TimeForm(
        String letters, DateTimeFormatter formatter, TimePattern pattern, boolean hasTime, boolean hasOffset) {

    private static final int HOUR = 13;

    /**
     * Throws IllegalArgumentException when the letters name no day, or when they can be read in more than one way.
     *
     * @param yearsFrom the first of the hundred years that two digits may mean; null where years have four
     */
    public static TimeForm of(String letters, Integer yearsFrom) {
        TimeFormLetters parts = new TimeFormLetters(letters, yearsFrom);
        TimeForm form =
                new TimeForm(letters, parts.formatter(), parts.pattern(), parts.have("HhmsSa"), parts.have("Xx"));
        if (!form.isWhole(yearsFrom == null ? 2024 : yearsFrom)) {
            throw new IllegalArgumentException("Format '" + letters + "' is not whole: expected year, month and day"
                    + (form.hasTime ? ", and an hour of 24 or one with am or pm" : ""));
        }
        return form;
    }

    /**
     * ISO with decimals of a second and an offset where a value has them.
     *
     * @param mark between day and time: T or a blank
     */
    public static TimeForm iso(String mark) {
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .append(TimeFormLetters.formatter("uuuu-MM-dd'" + mark + "'HH:mm:ss"))
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern("[XXX]")
                .toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
        String letters = "uuuu-MM-dd'" + mark + "'HH:mm:ss[.SSSSSS][XXX]";
        return new TimeForm(letters, formatter, TimePattern.iso(mark), true, true);
    }

    // A form that says all of a day reads that day again from what it wrote.
    private boolean isWhole(int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        return reading(written(day.atTime(HOUR, 45).atOffset(ZoneOffset.UTC)))
                .filter(again -> again.days == DatePattern.daysSince2000(year, 12, 31)
                        && (!hasTime || again.get(Field.HOUR) == HOUR))
                .isPresent();
    }

    public String written(OffsetDateTime time) {
        return formatter.format(time);
    }

    /** What a text says; empty when it is not of this form. */
    Optional<TimeReading> reading(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TimeReading reading = new TimeReading();
        return pattern.read(reading, bytes, 0, bytes.length) ? Optional.of(reading) : Optional.empty();
    }

    /** Of several forms, for messages. */
    public static String letters(List<TimeForm> forms) {
        return forms.stream().map(TimeForm::letters).collect(Collectors.joining(" or "));
    }

    /** Whether its values are all digits, as a JSON number is. */
    public boolean isNumber() {
        return letters.matches("[udMHmsS]+");
    }
}
