package io.infull.load.rejects;

import java.util.regex.Pattern;

/**
 * A text in a spreadsheet that no program runs as a formula, and that can be taken back exactly: a text that could run,
 * also after apostrophes, gets one apostrophe more. {@code =1+1} becomes {@code '=1+1}; {@code -5} is a number and
 * {@code 's-Hertogenbosch} a name, so they stay.
 */
public final class RestorableCell {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");
    // The last four are the wide forms of = + - @, which some programs take for the narrow ones.
    private static final Pattern RUNS =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private RestorableCell() {}

    static String safe(String text) {
        return RUNS.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    public static String restored(String cell) {
        return cell.startsWith("'") && RUNS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
