package io.infull.source.value;

import io.infull.source.time.DatePattern;
import io.infull.source.time.IsoDate;
import io.infull.source.time.TimeForm;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of the calendar, in ISO or in one of the declared forms. A weekday, where there is one, must be the right one. A
 * time behind the day must be midnight, unless it is declared to be cut.
 *
 * @param forms the first one that reads a value decides
 * @param cut whether the time of the day is left out
 * @param zone where the day is looked up when a value says its offset; null where no form has one
 */
public record DateType(List<TimeForm> forms, boolean cut, ZoneId zone) implements ValueType {

    /** Throws IllegalArgumentException when a form cannot be read. */
    public static DateType of(List<String> letters) {
        List<String> wanted = letters.isEmpty() ? List.of(DatePattern.ISO) : letters;
        return new DateType(wanted.stream().map(form -> TimeForm.of(form, null)).toList(), false, null);
    }

    public DateType {
        // ISO has a text of its own and is checked by hand, so it may as well come first.
        List<TimeForm> isoFirst = new ArrayList<>(forms);
        isoFirst.sort((one, other) -> Boolean.compare(
                other.letters().equals(DatePattern.ISO), one.letters().equals(DatePattern.ISO)));
        forms = List.copyOf(isoFirst);
    }

    @Override
    public String canonical(String value) {
        for (TimeForm form : forms) {
            String date = form.letters().equals(DatePattern.ISO)
                    ? (IsoDate.isOne(value) ? value : null)
                    : parsed(form, value);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private String parsed(TimeForm form, String value) {
        TemporalAccessor parsed = form.parsed(value);
        LocalDate day = parsed == null ? null : form.hasTime() ? ofTime(parsed) : LocalDate.from(parsed);
        return day == null ? null : day.toString();
    }

    private LocalDate ofTime(TemporalAccessor parsed) {
        LocalDate day = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (time == null) {
            // A form may have its time in brackets.
            return day;
        }
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            OffsetDateTime moment = OffsetDateTime.from(parsed);
            day = moment.atZoneSameInstant(zone).toLocalDate();
            time = moment.atZoneSameInstant(zone).toLocalTime();
        }
        boolean known = day.getYear() >= 1 && day.getYear() <= 9999;
        return known && (cut || time.equals(LocalTime.MIDNIGHT)) ? day : null;
    }

    @Override
    public String expectation() {
        boolean midnight = !cut && forms.stream().anyMatch(TimeForm::hasTime);
        return "a date like " + TimeForm.letters(forms) + (midnight ? " at midnight" : "");
    }

    @Override
    public String refusalReason() {
        return "not_a_date";
    }

    @Override
    public boolean accepts(JsonKind kind) {
        return kind.canHave(forms);
    }

    @Override
    public FieldEncoder encoder(String databaseType) {
        return DateEncoder.of(forms, zone, cut);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals("date");
    }
}
