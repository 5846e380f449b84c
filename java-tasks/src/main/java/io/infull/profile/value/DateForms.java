package io.infull.profile.value;

import io.infull.source.time.DatePattern;
import io.infull.source.time.FormConflicts;
import io.infull.source.time.TimeForm;
import io.infull.source.value.DateType;
import io.infull.source.value.FieldEncoder;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The forms in which dates are most likely written. Whether a value has a form, and whether two forms can be declared
 * together, is asked of the reader of {@code load}.
 *
 * @param forms that together read the values, the most frequent first
 * @param unread values that no known form reads
 * @param ambiguous another form that reads the values as well, with days and months swapped; empty when there is none
 */
public record DateForms(List<TimeForm> forms, List<String> unread, String ambiguous) {

    /** The first of the hundred years that two digits mean. */
    static final int YEARS_FROM = 1970;

    private static final List<TimeForm> KNOWN = Stream.of(
                    DatePattern.ISO,
                    "uuuu/MM/dd",
                    "uuuu.MM.dd",
                    "uuuuMMdd",
                    "dd.MM.uuuu",
                    "d.M.uuuu",
                    "dd/MM/uuuu",
                    "MM/dd/uuuu",
                    "d/M/uuuu",
                    "M/d/uuuu",
                    "dd-MM-uuuu",
                    "MM-dd-uuuu",
                    "d MMM uuuu",
                    "dd-MMM-uuuu",
                    "MMM d, uuuu",
                    "MMMM d, uuuu",
                    "EEEE, MMMM d, uuuu",
                    "uuuu-MM-dd HH:mm:ss",
                    "uuuu-MM-dd HH:mm:ss.SSS",
                    "uuuu-MM-dd HH:mm",
                    "uuuu-MM-dd'T'HH:mm:ss",
                    "uuuu-MM-dd'T'HH:mm:ss.SSS",
                    "uuuu-MM-dd'T'HH:mm:ssXXX",
                    "uuuu-MM-dd'T'HH:mm:ss.SSSXXX",
                    "uuuu-MM-dd HH:mm:ss xx",
                    "uuuu-MM-dd HH:mm:ssxxx",
                    "uuuu-MM-dd'T'HH:mm:ssxx",
                    "dd.MM.uuuu HH:mm:ss",
                    "dd.MM.uuuu HH:mm",
                    "d/M/uuuu H:mm",
                    "M/d/uuuu H:mm",
                    "d/M/uuuu H:mm:ss",
                    "M/d/uuuu H:mm:ss",
                    "d/M/uuuu h:mm a",
                    "M/d/uuuu h:mm a",
                    "d/M/uuuu h:mm:ss a",
                    "M/d/uuuu h:mm:ss a",
                    "dd.MM.uu",
                    "d/M/uu",
                    "M/d/uu",
                    "dd-MM-uu",
                    "MM-dd-uu",
                    "dd-MMM-uu")
            .map(DateForms::form)
            .toList();

    /** This many values are enough to find the form that reads most of them. */
    private static final int LOOKED_AT = 2_000;

    static DateForms of(List<String> values) {
        return of(values, Set.of());
    }

    /** @param clear forms in which other dates of the file are written, which decide between two that read all values */
    static DateForms of(List<String> values, Set<String> clear) {
        List<TimeForm> forms = new ArrayList<>();
        List<String> left = values;
        String ambiguous = "";
        while (!left.isEmpty()) {
            TimeForm best = best(left.subList(0, Math.min(left.size(), LOOKED_AT)), forms);
            if (best == null) {
                break;
            }
            List<String> rest = unread(best, left);
            String swapped = swapped(best.letters());
            if (!swapped.equals(best.letters()) && unread(form(swapped), left).size() == rest.size()) {
                boolean decided = clear.contains(swapped) && !clear.contains(best.letters());
                ambiguous = decided ? best.letters() : swapped;
                best = decided ? form(swapped) : best;
            }
            forms.add(best);
            left = rest;
        }
        return new DateForms(forms, left, ambiguous);
    }

    // Null when no form that may be added reads any of the values.
    private static TimeForm best(List<String> values, List<TimeForm> taken) {
        TimeForm best = null;
        int fewest = values.size();
        for (TimeForm form : KNOWN) {
            int unread = unread(form, values).size();
            if (unread < fewest && !clashes(taken, form)) {
                best = form;
                fewest = unread;
            }
        }
        return best;
    }

    private static boolean clashes(List<TimeForm> taken, TimeForm form) {
        try {
            FormConflicts.refuse(Stream.concat(taken.stream(), Stream.of(form)).toList(), null);
            return false;
        } catch (IllegalArgumentException twoMeanings) {
            return true;
        }
    }

    /** The form of values that can be read in one way only; empty when these are no days and months in two orders. */
    public static Optional<String> clear(List<String> values) {
        if (values.isEmpty() || !values.get(0).matches("\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}.*")) {
            return Optional.empty();
        }
        DateForms forms = of(values);
        return forms.ambiguous.isEmpty() && forms.forms.size() == 1
                ? Optional.of(forms.forms.get(0).letters())
                : Optional.empty();
    }

    private static String swapped(String letters) {
        return letters.matches("(d+)([/-])(MM?)\\2.*|(MM?)([/-])(d+)\\5.*")
                ? letters.replaceFirst("^(d+|M+)([/-])(d+|M+)", "$3$2$1")
                : letters;
    }

    /** As contracts declare them; empty where ISO alone needs no declaration. */
    List<String> letters() {
        List<String> letters = forms.stream().map(TimeForm::letters).toList();
        return letters.equals(List.of(DatePattern.ISO)) ? List.of() : letters;
    }

    /** Whether some value that a form reads has a time other than midnight. */
    boolean hasTimes(List<String> values) {
        FieldEncoder days = encoder(forms, false);
        FieldEncoder times = encoder(forms, true);
        return forms.stream().anyMatch(TimeForm::hasTime)
                && values.stream()
                        .anyMatch(value -> days.encoded(value).isEmpty()
                                && times.encoded(value).isPresent());
    }

    /** Whether a form has years of two digits. */
    boolean hasShortYears() {
        return forms.stream().anyMatch(form -> !form.letters().contains("uuuu"));
    }

    /** Whether a form has the offset of a clock from UTC. */
    boolean hasOffsets() {
        return forms.stream().anyMatch(TimeForm::hasOffset);
    }

    /** The day of each value that a form reads, counted from an unknown day on; null where none does. */
    public static List<Integer> days(List<String> values, Set<String> clear) {
        List<TimeForm> forms = of(values.stream().filter(Objects::nonNull).toList(), clear).forms;
        if (forms.isEmpty()) {
            return Collections.nCopies(values.size(), null);
        }
        FieldEncoder encoder = encoder(forms, true);
        List<Integer> days = new ArrayList<>();
        // The day is the last four bytes, behind the length.
        values.forEach(value -> days.add(Optional.ofNullable(value)
                .flatMap(encoder::encoded)
                .map(bytes -> ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES))
                .orElse(null)));
        return days;
    }

    private static List<String> unread(TimeForm form, List<String> values) {
        FieldEncoder reader = encoder(List.of(form), true);
        return values.stream().filter(value -> reader.encoded(value).isEmpty()).toList();
    }

    private static FieldEncoder encoder(List<TimeForm> forms, boolean cut) {
        boolean offset = forms.stream().anyMatch(TimeForm::hasOffset);
        return new DateType(forms, cut, offset ? ZoneOffset.UTC : null).encoder("date", repair -> {});
    }

    private static TimeForm form(String letters) {
        return TimeForm.of(letters, letters.contains("uuuu") ? null : YEARS_FROM);
    }
}
