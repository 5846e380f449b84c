package io.infull.log;

import java.util.regex.Pattern;

/** Text from outside, made safe for logs, messages and terminals. */
public final class Printable {

    // ASCII and Latin-1 control characters, line ends of Unicode, and characters that change the direction of text.
    private static final Pattern ACTING = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Printable() {}

    public static boolean isOne(String text) {
        return !ACTING.matcher(text).find();
    }

    /** The text with a question mark in place of each such character. */
    public static String of(String text) {
        return ACTING.matcher(text).replaceAll("?");
    }
}
