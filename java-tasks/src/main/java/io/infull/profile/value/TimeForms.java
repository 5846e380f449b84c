package io.infull.profile.value;

import io.infull.source.time.LocalClock;
import io.infull.source.time.TimeForm;
import io.infull.source.value.FieldEncoder;
import io.infull.source.value.TimestampType;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The forms of values that have a day and a time.
 *
 * @param letters to declare; empty for ISO, which needs no declaration
 * @param needsZone whether values can only be read with a zone
 * @param unread values that no form reads
 */
record TimeForms(List<String> letters, boolean needsZone, List<String> unread) {

    private static final List<TimeForm> ISO = List.of(TimeForm.iso("T"), TimeForm.iso(" "));

    /** @param databaseType one of those of {@link TimestampType} */
    static TimeForms of(List<String> values, String databaseType) {
        List<String> left = unread(ISO, values, true, databaseType);
        if (left.isEmpty()) {
            return of(ISO, List.of(), values, databaseType);
        }
        List<TimeForm> forms =
                DateForms.of(values).forms().stream().filter(TimeForm::hasTime).toList();
        boolean better = unread(forms, values, true, databaseType).size() < left.size();
        return better
                ? of(forms, forms.stream().map(TimeForm::letters).toList(), values, databaseType)
                : of(ISO, List.of(), values, databaseType);
    }

    private static TimeForms of(List<TimeForm> forms, List<String> letters, List<String> values, String databaseType) {
        List<String> unread = unread(forms, values, true, databaseType);
        boolean needsZone = unread(forms, values, false, databaseType).size() > unread.size();
        return new TimeForms(letters, needsZone, unread);
    }

    private static List<String> unread(List<TimeForm> forms, List<String> values, boolean zone, String databaseType) {
        LocalClock clock = zone ? new LocalClock(ZoneOffset.UTC, null, null) : null;
        FieldEncoder encoder = new TimestampType(forms, clock, databaseType.equals(TimestampType.MOMENT))
                .encoder(databaseType, repair -> {});
        return values.stream().filter(value -> encoder.encoded(value).isEmpty()).toList();
    }
}
