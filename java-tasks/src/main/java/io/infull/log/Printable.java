package io.infull.log;

import java.util.regex.Pattern;

/** Text from outside, as it may stand in a log, in a message and on a terminal: there it must not act. */
public final class Printable {

    // Controls of seven and eight bits, line ends of Unicode, and what turns the direction of the text that follows.
    private static final Pattern ACTING = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Printable() {}

    public static boolean isOne(String text) {
        return !ACTING.matcher(text).find();
    }

    /** The text with a question mark for each character that would act. */
    public static String of(String text) {
        return ACTING.matcher(text).replaceAll("?");
    }
}
