package io.infull.load;

import java.util.List;

/** Tells values that no declared repair alters; when in doubt it says that one does. */
final class PlainRepairs {

    private final PlainRepair[] repairs;

    /** Whether a repair would leave a value of ASCII characters as it is. */
    @FunctionalInterface
    interface PlainRepair {
        boolean leavesAlone(byte[] bytes, int from, int to);
    }

    PlainRepairs(List<Repair> repairs) {
        this.repairs = repairs.stream().map(Repair::plain).toArray(PlainRepair[]::new);
    }

    boolean areDeclared() {
        return repairs.length > 0;
    }

    boolean leaveAlone(byte[] bytes, int from, int to) {
        if (!areDeclared()) {
            return true;
        }
        if (!ByteScan.isAscii(bytes, from, to)) {
            return false;
        }
        for (PlainRepair repair : repairs) {
            if (!repair.leavesAlone(bytes, from, to)) {
                return false;
            }
        }
        return true;
    }

    static boolean isTrimmed(byte[] bytes, int from, int to) {
        return bytes[from] > ' ' && bytes[to - 1] > ' ';
    }

    static boolean isLowerCase(byte[] bytes, int from, int to) {
        for (int index = from; index < to; index++) {
            if (bytes[index] >= 'A' && bytes[index] <= 'Z') {
                return false;
            }
        }
        return true;
    }

    /** A value whose first letter is another one does not begin with the prefix. */
    static PlainRepair withoutFirst(char first) {
        char other = otherCase(first);
        boolean plain = first < 128 && other < 128;
        return (bytes, from, to) -> plain && bytes[from] != first && bytes[from] != other;
    }

    /** A value whose last letter is another one does not end in the suffix. */
    static PlainRepair withoutLast(char last) {
        char other = otherCase(last);
        boolean plain = last < 128 && other < 128;
        return (bytes, from, to) -> plain && bytes[to - 1] != last && bytes[to - 1] != other;
    }

    private static char otherCase(char letter) {
        return Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
    }
}
