package io.infull.source.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the number in a cell means, by the format in which the spreadsheet shows it. */
enum CellForm {
    NUMBER,
    DATE,
    DATE_TIME,
    TIME,
    /** Hours that may be more than a day has. */
    DURATION;

    // Of the built-in formats only those of days and times; their codes are not written in the file.
    private static final Pattern DATES = Pattern.compile("1[4-7]|2[7-9]|3[016]|5[0-478]");
    private static final Pattern TIMES = Pattern.compile("18|19|20|21|3[2-5]|45|47|55|56");
    private static final String DAY_AND_TIME = "22";
    private static final String HOURS = "46";

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern CONDITION = Pattern.compile("\\[[^]]*]");
    private static final Pattern WORD = Pattern.compile("general|am/pm|a/p|e[+-]");

    /** Of the built-in format with this number. */
    static CellForm builtIn(String number) {
        if (number.equals(DAY_AND_TIME)) {
            return DATE_TIME;
        }
        if (number.equals(HOURS)) {
            return DURATION;
        }
        if (DATES.matcher(number).matches()) {
            return DATE;
        }
        return TIMES.matcher(number).matches() ? TIME : NUMBER;
    }

    /** Of a format code, like {@code dd.mm.yyyy;@}: the part for positive numbers decides. */
    static CellForm of(String code) {
        String letters = TEXT.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        letters = letters.split(";", 2)[0];
        boolean elapsed = ELAPSED.matcher(letters).find();
        letters = CONDITION.matcher(letters).replaceAll("");
        if (elapsed) {
            return DURATION;
        }
        boolean halfDays = letters.contains("am/pm") || letters.contains("a/p");
        letters = WORD.matcher(letters).replaceAll("");
        boolean time = halfDays || has(letters, "hs");
        // Minutes where there are hours or seconds, and no day.
        boolean day = has(letters, "ydegb") || (has(letters, "m") && !time);
        if (day) {
            return time ? DATE_TIME : DATE;
        }
        return time ? TIME : NUMBER;
    }

    private static boolean has(String letters, String any) {
        return letters.chars().anyMatch(letter -> any.indexOf(letter) >= 0);
    }
}
