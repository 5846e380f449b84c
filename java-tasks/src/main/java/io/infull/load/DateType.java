package io.infull.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A day of the calendar, in ISO or in one of the declared formats. A weekday, where there is one, must be the right one. */
record DateType(List<String> patterns, boolean iso, List<DateTimeFormatter> formatters) implements ValueType {

    static final String ISO = "uuuu-MM-dd";

    /** Throws IllegalArgumentException when a pattern cannot be read. */
    static DateType of(List<String> patterns) {
        List<String> wanted = patterns.isEmpty() ? List.of(ISO) : patterns;
        List<DateTimeFormatter> formatters = wanted.stream()
                .filter(pattern -> !pattern.equals(ISO))
                .map(DateType::formatter)
                .toList();
        return new DateType(wanted, wanted.contains(ISO), formatters);
    }

    private static DateTimeFormatter formatter(String pattern) {
        if (pattern.replaceAll("'[^']*'", "").contains("y")) {
            throw new IllegalArgumentException(
                    "Date format '" + pattern + "' counts years of an era: write u instead of y");
        }
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public String canonical(String value) {
        if (iso && IsoDate.isOne(value)) {
            return value;
        }
        for (DateTimeFormatter formatter : formatters) {
            String date = parsed(formatter, value);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static String parsed(DateTimeFormatter formatter, String value) {
        try {
            String date = LocalDate.parse(value, formatter).toString();
            return IsoDate.isOne(date) ? date : null;
        } catch (DateTimeException notThisOne) {
            return null;
        }
    }

    @Override
    public String expectation() {
        return "a date like " + String.join(" or ", patterns);
    }

    @Override
    public String refusalReason() {
        return "not_a_date";
    }

    @Override
    public boolean accepts(JsonKind kind) {
        return kind == JsonKind.STRING;
    }

    @Override
    public FieldEncoder encoder(String databaseType) {
        // ISO comes first wherever it is declared, as it does in canonical().
        List<String> forms = new ArrayList<>(patterns);
        if (forms.remove(ISO)) {
            forms.add(0, ISO);
        }
        return DateEncoder.ofForms(forms);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals("date");
    }
}
