package io.infull.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            "EEEE, MMMM d, uuuu");

    static DateForms of(List<String> values) {
        List<String> patterns = new ArrayList<>();
        List<String> left = values;
        String ambiguous = "";
        while (!left.isEmpty()) {
            String best = best(left, patterns);
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

    // load refuses a contract that has both: a text would be two days.
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
        return switch (pattern) {
            case "dd/MM/uuuu" -> "MM/dd/uuuu";
            case "d/M/uuuu" -> "M/d/uuuu";
            case "dd-MM-uuuu" -> "MM-dd-uuuu";
            default -> pattern;
        };
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
