package io.infull.source.time;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Days and times in declared forms, written another way than java.time does. */
public final class TimeWriting {

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final Pattern PART = Pattern.compile("'[^']*'|([A-Za-z])\\1*|.");

    private TimeWriting() {}

    public static String written(String form, OffsetDateTime time) {
        return PART.matcher(form).replaceAll(part -> literal(part(part.group(), time)));
    }

    /** What the form takes for this time: its text, with a zero in front of short numbers, and names in any case. */
    static Pattern taken(String form, OffsetDateTime time) {
        UnaryOperator<String> pattern = part -> switch (part) {
            case "d", "M", "H", "h" -> (part(part, time).length() == 1 ? "0?" : "") + part(part, time);
            case "MMM", "MMMM", "EEE", "EEEE", "a" -> "(?i:" + part(part, time) + ")";
            default -> Pattern.quote(part(part, time));
        };
        return Pattern.compile(PART.matcher(form).replaceAll(part -> literal(pattern.apply(part.group()))));
    }

    private static String literal(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static String part(String part, OffsetDateTime time) {
        String month = MONTHS[time.getMonthValue() - 1];
        String day = DAYS[time.getDayOfWeek().getValue() - 1];
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return switch (part) {
            case "uuuu" -> number(4, time.getYear());
            case "uu" -> number(2, time.getYear() % 100);
            case "MMMM" -> month;
            case "MMM" -> month.substring(0, 3);
            case "MM", "M" -> number(part.length(), time.getMonthValue());
            case "dd", "d" -> number(part.length(), time.getDayOfMonth());
            case "EEEE" -> day;
            case "EEE" -> day.substring(0, 3);
            case "HH", "H" -> number(part.length(), time.getHour());
            case "hh", "h" -> number(part.length(), hour);
            case "mm" -> number(2, time.getMinute());
            case "ss" -> number(2, time.getSecond());
            case "SSS" -> number(3, time.getNano() / 1_000_000);
            case "SSSSSS" -> number(6, time.getNano() / 1_000);
            case "a" -> time.getHour() < 12 ? "AM" : "PM";
            case "XXX" -> time.getOffset().getId();
            default -> part.length() > 1 ? part.substring(1, part.length() - 1) : part;
        };
    }

    private static String number(int digits, int number) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
