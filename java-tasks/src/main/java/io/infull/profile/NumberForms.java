package io.infull.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The form in which numbers are spelled.
 *
 * @param keys as a contract has them under {@code numbers}; empty for the form that needs no declaration
 * @param plain the values that the form reads, in the plain spelling
 * @param unread the others
 * @param example the longest value that it reads
 * @param ambiguous keys of another form that reads as many of them, as other numbers; empty when there is none
 */
record NumberForms(String keys, List<String> plain, List<String> unread, String example, String ambiguous) {

    /** This many values are enough to decide between forms. */
    private static final int LOOKED_AT = 2_000;

    private static final List<String> SEPARATORS = List.of("", ".", ",", "'", "\u2019", " ", "\u00A0", "\u202F");

    private record Form(String decimal, String thousands, boolean trailing, boolean parentheses) {

        String keys() {
            List<String> keys = new ArrayList<>();
            if (decimal.equals(",")) {
                keys.add("decimal: \",\"");
            }
            if (!thousands.isEmpty()) {
                keys.add("thousands: " + named(thousands));
            }
            if (trailing) {
                keys.add("minus: trailing");
            }
            if (parentheses) {
                keys.add("parentheses: true");
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

        Pattern pattern() {
            String groups = thousands.isEmpty() ? "" : "|[1-9]\\d{0,2}(?:" + Pattern.quote(thousands) + "\\d{3})+";
            String magnitude = "(?:\\d+" + groups + ")(?:" + Pattern.quote(decimal) + "\\d+)?";
            String signed = trailing ? magnitude + "-?" : "-?" + magnitude;
            return Pattern.compile(parentheses ? signed + "|\\(" + magnitude + "\\)" : signed);
        }

        String plain(String value) {
            String digits = value.replace(thousands, "").replace(decimal, ".").replaceAll("[-()]", "");
            boolean negative = value.contains("-") || value.contains("(");
            return negative ? "-" + digits : digits;
        }
    }

    /** Whether a number may be negative without a minus in front. */
    boolean hidesMinus() {
        return keys.contains("minus") || keys.contains("parentheses");
    }

    static NumberForms of(List<String> values) {
        List<String> some = values.stream().limit(LOOKED_AT).toList();
        Form best = null;
        Form second = null;
        long most = -1;
        for (Form form : forms()) {
            Pattern pattern = form.pattern();
            long read = some.stream()
                    .filter(value -> pattern.matcher(value).matches())
                    .count();
            if (read > most) {
                best = form;
                second = null;
                most = read;
            } else if (read == most && second == null && differ(best, form, some)) {
                second = form;
            }
        }
        return result(best, second, values);
    }

    // Forms with fewer keys come first, and win unless another form reads more values.
    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (int more = 0; more < 4; more++) {
            for (String thousands : SEPARATORS) {
                for (String decimal : List.of(".", ",")) {
                    if (!decimal.equals(thousands)) {
                        forms.add(new Form(decimal, thousands, (more & 1) == 1, (more & 2) == 2));
                    }
                }
            }
        }
        return forms;
    }

    private static boolean differ(Form one, Form other, List<String> values) {
        Pattern both = one.pattern();
        Pattern reads = other.pattern();
        return values.stream()
                .filter(value ->
                        both.matcher(value).matches() && reads.matcher(value).matches())
                .anyMatch(value -> !one.plain(value).equals(other.plain(value)));
    }

    private static NumberForms result(Form best, Form second, List<String> values) {
        Pattern pattern = best.pattern();
        List<String> plain = values.stream()
                .filter(value -> pattern.matcher(value).matches())
                .map(best::plain)
                .toList();
        List<String> unread = values.stream()
                .filter(value -> !pattern.matcher(value).matches())
                .toList();
        String example = values.stream()
                .filter(value -> pattern.matcher(value).matches())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        String ambiguous = second == null ? "" : second.keys().isEmpty() ? "none" : second.keys();
        return new NumberForms(best.keys(), plain, unread, example, ambiguous);
    }
}
