package io.infull.metabase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what is ours, whatever its title is: {@code [infull:board/name]} in the description and, of a question, in the
 * first line of its SQL.
 *
 * @param key of a board, or of something on it: {@code board/name}
 */
record Mark(String key) {

    private static final Pattern FORM = Pattern.compile("\\[infull:([A-Za-z0-9_./-]+)]");

    /** The last one in a text; empty when there is none. */
    static Optional<Mark> in(String text) {
        Optional<Mark> found = Optional.empty();
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            found = Optional.of(new Mark(matcher.group(1)));
        }
        return found;
    }

    /** Whether it is of something on the board. */
    boolean isOn(String board) {
        return key.startsWith(board + "/");
    }

    /** A description that ends with it. */
    String under(String about) {
        return (about.isEmpty() ? "" : about + "\n\n") + "Made by InFull. What is changed here by hand is put back. "
                + this;
    }

    @Override
    public String toString() {
        return "[infull:" + key + "]";
    }
}
