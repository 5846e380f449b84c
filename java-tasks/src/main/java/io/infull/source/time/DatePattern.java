package io.infull.source.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date form whose year, month and day are digits at fixed places, like {@code dd.MM.uuuu}. */
public final class DatePattern implements DayPattern {

    public static final String ISO = "uuuu-MM-dd";

    // Letters mean something to java.time, and so do quotes and brackets.
    private static final Pattern FIXED =
            Pattern.compile("(?=.*uuuu)(?=.*MM)(?=.*dd)(?:uuuu|MM|dd|[\\x20-\\x7E&&[^A-Za-z0-9'\\[\\]{}#]])*");
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    /** Days from 0000-03-01 to 2000-01-01 in the proleptic Gregorian calendar. */
    private static final int DAYS_TO_2000 = 730_425;

    private final String letters;
    private final int yearAt;
    private final int monthAt;
    private final int dayAt;

    private DatePattern(String letters) {
        this.letters = letters;
        this.yearAt = letters.indexOf("uuuu");
        this.monthAt = letters.indexOf("MM");
        this.dayAt = letters.indexOf("dd");
    }

    /** Empty when the form is not of this kind. */
    public static Optional<DatePattern> of(String letters) {
        Matcher matcher = FIXED.matcher(letters);
        boolean once = letters.chars()
                        .filter(letter -> letter == 'u' || letter == 'M' || letter == 'd')
                        .count()
                == 8;
        return matcher.matches() && once ? Optional.of(new DatePattern(letters)) : Optional.empty();
    }

    @Override
    public int daysSince2000(byte[] bytes, int from, int to) {
        if (to - from != letters.length() || !hasLiterals(bytes, from)) {
            return NONE;
        }
        return daysSince2000(
                number(bytes, from + yearAt, 4), number(bytes, from + monthAt, 2), number(bytes, from + dayAt, 2));
    }

    /** The same of a day whose parts are known; NONE where the calendar, in the years 1 to 9999, does not have it. */
    public static int daysSince2000(int year, int month, int day) {
        boolean valid =
                year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
        return valid ? days(year, month, day) : NONE;
    }

    /** The same of a day that is counted in its year, from 1. */
    static int daysSince2000(int year, int dayOfYear) {
        int first = daysSince2000(year, 1, 1);
        boolean valid = first != NONE && dayOfYear >= 1 && dayOfYear <= (isLeap(year) ? 366 : 365);
        return valid ? first + dayOfYear - 1 : NONE;
    }

    private boolean hasLiterals(byte[] bytes, int from) {
        for (int index = 0; index < letters.length(); index++) {
            char letter = letters.charAt(index);
            boolean literal = letter != 'u' && letter != 'M' && letter != 'd';
            if (literal && bytes[from + index] != letter) {
                return false;
            }
        }
        return true;
    }

    private static int days(int year, int month, int day) {
        // Years that begin in March have their leap day at the end, and then months have a regular length.
        int marchYear = month > 2 ? year : year - 1;
        int monthsSinceMarch = (month + 9) % 12;
        int leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400;
        return 365 * marchYear + leapDays + (153 * monthsSinceMarch + 2) / 5 + day - 1 - DAYS_TO_2000;
    }

    private static int daysIn(int year, int month) {
        return month == 2 && isLeap(year) ? 29 : DAYS[month - 1];
    }

    private static boolean isLeap(int year) {
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    }

    // -1 when one of the bytes is no digit.
    private static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int index = from; index < from + digits; index++) {
            int digit = bytes[index] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
