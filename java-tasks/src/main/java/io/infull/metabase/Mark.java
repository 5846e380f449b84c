package io.infull.metabase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies our items, whatever their titles are: {@code [infull:board/name]} in the description and, of a question,
 * in the first line of its SQL.
 *
 * @param key of a board, or of something on it: {@code board/name}
 */
record Mark(String key) {

    private static final Pattern FORM = Pattern.compile("\\[infull:([A-Za-z0-9_./-]+)]");

    /** The last mark in a text; empty when there is none. */
    static Optional<Mark> in(String text) {
        Optional<Mark> found = Optional.empty();
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            found = Optional.of(new Mark(matcher.group(1)));
        }
        return found;
    }

    /** Whether it belongs to an item of the board. */
    boolean isOn(String board) {
        return key.startsWith(board + "/");
    }

    /** The description, with this mark at its end. */
    String under(String about) {
        return (about.isEmpty() ? "" : about + "\n\n") + "Made by InFull. What is changed here by hand is put back. "
                + this;
    }

    @Override
    public String toString() {
        return "[infull:" + key + "]";
    }
}
