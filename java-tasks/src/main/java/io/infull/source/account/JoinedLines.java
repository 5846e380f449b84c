package io.infull.source.account;

import java.util.List;
import java.util.stream.Stream;

/**
 * Records of a file with a quoted text that has line ends and delimiters: an address, say, or records that a quote joined
 * which was none.
 *
 * @param records how many they are
 * @param first the lines of the first ones, like {@code 3-5}
 */
public record JoinedLines(long records, List<String> first) {

    public static final JoinedLines NONE = new JoinedLines(0, List.of());

    private static final int MOST = 5;

    public JoinedLines {
        first = List.copyOf(first);
    }

    JoinedLines plus(long from, long to) {
        List<String> more = first.size() == MOST
                ? first
                : Stream.concat(first.stream(), Stream.of(from + "-" + to)).toList();
        return new JoinedLines(records + 1, more);
    }
}
