package io.infull.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms in which dates are written.
 *
 * @param patterns that together read the values, the most frequent first
 * @param unread values that no known form reads
 * @param ambiguous another form that reads the values as well, with days and months swapped; empty when there is none
 */
record DateForms(List<String> patterns, List<String> unread, String ambiguous) {

    static final String ISO = "uuuu-MM-dd";

    private static final List<String> KNOWN = List.of(
            ISO,
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
            "dd.MM.uuuu HH:mm:ss",
            "dd.MM.uuuu HH:mm",
            "d/M/uuuu H:mm",
            "M/d/uuuu H:mm",
            "d/M/uuuu H:mm:ss",
            "M/d/uuuu H:mm:ss",
            "d/M/uuuu h:mm a",
            "M/d/uuuu h:mm a",
            "d/M/uuuu h:mm:ss a",
            "M/d/uuuu h:mm:ss a");

    private static final Pattern MIDNIGHT =
            Pattern.compile("(?i)[T ](?:00?:00(?::00(?:\\.0+)?)?|12:00(?::00)? am)(?:[^\\d:.]|$)");
    /** This many values are enough to find the form that reads most of them. */
    private static final int LOOKED_AT = 2_000;

    static DateForms of(List<String> values) {
        List<String> patterns = new ArrayList<>();
        List<String> left = values;
        String ambiguous = "";
        while (!left.isEmpty()) {
            String best = best(left.subList(0, Math.min(left.size(), LOOKED_AT)), patterns);
            List<String> rest = unread(best, left);
            if (rest.size() == left.size()) {
                break;
            }
            String swapped = swapped(best);
            if (!swapped.equals(best) && unread(swapped, left).size() == rest.size()) {
                ambiguous = swapped;
            }
            patterns.add(best);
            left = rest;
        }
        return new DateForms(patterns, left, ambiguous);
    }

    private static String best(List<String> values, List<String> taken) {
        String best = ISO;
        int fewest = Integer.MAX_VALUE;
        for (String pattern : KNOWN) {
            if (taken.stream().anyMatch(other -> clash(other, pattern))) {
                continue;
            }
            int unread = unread(pattern, values).size();
            if (unread < fewest) {
                best = pattern;
                fewest = unread;
            }
        }
        return best;
    }

    // load refuses a contract with both forms, because one text could be two different days.
    private static boolean clash(String one, String other) {
        return !one.contains("MMM")
                && !other.contains("MMM")
                && one.charAt(0) != other.charAt(0)
                && numeric(one).equals(numeric(other));
    }

    private static String numeric(String pattern) {
        return pattern.replaceAll("[dM]+", "#");
    }

    private static String swapped(String pattern) {
        return pattern.startsWith("dd/MM/") || pattern.startsWith("d/M/") || pattern.startsWith("dd-MM-")
                ? pattern.replaceFirst("^(d+)([/-])(M+)", "$3$2$1")
                : pattern;
    }

    /** Whether a form has a time of day, and some value has a time other than midnight. */
    boolean hasTimes(List<String> values) {
        return patterns.stream().anyMatch(pattern -> pattern.contains("mm"))
                && values.stream().anyMatch(value -> !MIDNIGHT.matcher(value).find());
    }

    /** Whether a form has the offset of a clock from UTC. */
    boolean hasOffsets() {
        return patterns.stream().anyMatch(pattern -> pattern.contains("X"));
    }

    private static List<String> unread(String pattern, List<String> values) {
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        return values.stream().filter(value -> !reads(formatter, value)).toList();
    }

    private static boolean reads(DateTimeFormatter formatter, String value) {
        try {
            int year = LocalDate.parse(value, formatter).getYear();
            return year >= 1 && year <= 9999;
        } catch (DateTimeException notThisOne) {
            return false;
        }
    }
}
