package io.infull.source.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Names of undeclared members that were seen in plain records. */
final class MemberNames {

    /** Names that are remembered; a record with yet another one is unusual. */
    private static final int MOST = 64;
    /** Bytes of a name; JSON libraries have limits of their own. */
    private static final int LONGEST = 1000;

    private final Consumer<String> noted;
    /** With their quotes. */
    private final byte[][] names = new byte[MOST][];
    /** By name: the number of the last record that has it. */
    private final long[] seenIn = new long[MOST];

    private int known;
    private int likely;
    private long record;

    /** @param noted takes each new name */
    MemberNames(Consumer<String> noted) {
        this.noted = noted;
    }

    void begin() {
        record++;
        likely = 0;
    }

    /** Whether a member of this name may follow: it is not declared, and occurs there once. */
    boolean takes(JsonMember declared, byte[] bytes, int from, int to) {
        for (int turn = 0; turn < known; turn++) {
            int index = (likely + turn) % known;
            if (Arrays.equals(names[index], 0, names[index].length, bytes, from, to)) {
                likely = index + 1;
                boolean first = seenIn[index] < record;
                seenIn[index] = record;
                return first;
            }
        }
        return known < MOST && to - from <= LONGEST && !declared.declares(bytes, from, to) && learn(bytes, from, to);
    }

    private boolean learn(byte[] bytes, int from, int to) {
        names[known] = Arrays.copyOfRange(bytes, from, to);
        seenIn[known] = record;
        known++;
        noted.accept(new String(bytes, from + 1, to - from - 2, StandardCharsets.UTF_8));
        return true;
    }
}
