package io.infull.profile.value;

import io.infull.source.number.MinusPlace;
import io.infull.source.number.NumberForm;
import io.infull.source.number.NumberSpelling;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The form in which numbers are most likely spelled. Whether a value has a form is asked of the reader of {@code load}.
 *
 * @param form that reads the most values
 * @param plain the values that it reads, in the plain spelling
 * @param example the longest value that it reads
 * @param ambiguous keys of another form that reads as many of them, as other numbers; empty when there is none
 */
record NumberForms(NumberForm form, List<String> plain, String example, String ambiguous) {

    /** This many values are enough to decide between forms. */
    private static final int LOOKED_AT = 2_000;

    private static final List<String> SEPARATORS = List.of("", ".", ",", "'", "\u2019", " ", "\u00A0", "\u202F");

    /** As a contract has them under {@code numbers}; empty for the form that needs no declaration. */
    String keys() {
        return keys(form);
    }

    static NumberForms of(List<String> values) {
        List<String> some = values.stream().limit(LOOKED_AT).toList();
        NumberForm best = null;
        NumberForm second = null;
        long most = -1;
        for (NumberForm form : forms()) {
            long read = plain(form, some).size();
            if (read > most) {
                best = form;
                second = null;
                most = read;
            } else if (read == most && second == null && differ(best, form, some)) {
                second = form;
            }
        }
        String others = second == null ? "" : keys(second).isEmpty() ? "none" : keys(second);
        return result(best, values, others);
    }

    /** The form that JSON has. */
    static NumberForms ofJson(List<String> values) {
        return result(forms().get(0), values, "");
    }

    // Forms with fewer keys come first, and win unless another form reads more values.
    private static List<NumberForm> forms() {
        List<NumberForm> forms = new ArrayList<>();
        for (int more = 0; more < 8; more++) {
            for (String thousands : SEPARATORS) {
                for (String decimal : List.of(".", ",")) {
                    if (!decimal.equals(thousands)) {
                        MinusPlace minus = (more & 1) == 1 ? MinusPlace.trailing : MinusPlace.leading;
                        forms.add(new NumberForm(decimal, thousands, minus, (more & 2) == 2, false, (more & 4) == 4));
                    }
                }
            }
        }
        return forms;
    }

    private static boolean differ(NumberForm one, NumberForm other, List<String> values) {
        NumberSpelling first = new NumberSpelling(one);
        NumberSpelling second = new NumberSpelling(other);
        return values.stream().anyMatch(value -> {
            Optional<String> said = plain(first, value);
            Optional<String> also = plain(second, value);
            return said.isPresent() && also.isPresent() && !said.equals(also);
        });
    }

    private static NumberForms result(NumberForm best, List<String> values, String others) {
        NumberSpelling spelling = new NumberSpelling(best);
        String example = values.stream()
                .filter(value -> plain(spelling, value).isPresent())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return new NumberForms(best, plain(best, values), example, others);
    }

    private static List<String> plain(NumberForm form, List<String> values) {
        NumberSpelling spelling = new NumberSpelling(form);
        return values.stream().flatMap(value -> plain(spelling, value).stream()).toList();
    }

    private static Optional<String> plain(NumberSpelling spelling, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return spelling.rewrite(bytes, 0, bytes.length)
                ? Optional.of(new String(spelling.bytes, 0, spelling.length, StandardCharsets.US_ASCII))
                : Optional.empty();
    }

    private static String keys(NumberForm form) {
        List<String> keys = new ArrayList<>();
        if (form.decimal().equals(",")) {
            keys.add("decimal: \",\"");
        }
        if (!form.thousands().isEmpty()) {
            keys.add("thousands: " + named(form.thousands()));
        }
        if (form.minus() == MinusPlace.trailing) {
            keys.add("minus: trailing");
        }
        if (form.parentheses()) {
            keys.add("parentheses: true");
        }
        if (form.decimalFirst()) {
            keys.add("decimal_first: true");
        }
        return keys.isEmpty() ? "" : "{" + String.join(", ", keys) + "}";
    }

    private static String named(String thousands) {
        return switch (thousands) {
            case " " -> "space";
            case "\u00A0" -> "no_break_space";
            case "\u202F" -> "narrow_no_break_space";
            default -> "\"" + thousands + "\"";
        };
    }
}
