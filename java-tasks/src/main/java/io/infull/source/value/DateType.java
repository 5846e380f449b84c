package io.infull.source.value;

import io.infull.source.time.DatePattern;
import io.infull.source.time.TimeForm;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
        // ISO has a text of its own, and is the fastest to check: it may as well come first.
        List<TimeForm> isoFirst = new ArrayList<>(forms);
        isoFirst.sort((one, other) -> Boolean.compare(
                other.letters().equals(DatePattern.ISO), one.letters().equals(DatePattern.ISO)));
        forms = List.copyOf(isoFirst);
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
    public FieldEncoder encoder(String databaseType, Consumer<String> repairs) {
        return DateEncoder.of(forms, zone, cut);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals("date");
    }
}
