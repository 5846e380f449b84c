package io.infull.source.csv;

/**
 * A record of delimiters only, which spreadsheets save for each row that somebody emptied. Between the delimiters there may
 * be blanks and quoted nothings. A record with a single field is none: in a file with one column it is an empty value.
 */
final class EmptiedRow {

    private EmptiedRow() {}

    static boolean is(byte[] bytes, int start, int end, byte delimiter, boolean quotes) {
        int field = start;
        while (true) {
            int stop = behindNothing(bytes, field, end, delimiter, quotes);
            if (stop == end) {
                return field > start;
            }
            if (stop < 0 || bytes[stop] != delimiter) {
                return false;
            }
            field = stop + 1;
        }
    }

    // Behind a field of blanks, which may be in quotes; -1 where a quote holds something else or is not closed.
    private static int behindNothing(byte[] bytes, int from, int end, byte delimiter, boolean quotes) {
        if (!quotes || from == end || bytes[from] != '"') {
            return behindBlanks(bytes, from, end, delimiter);
        }
        int quote = behindBlanks(bytes, from + 1, end, delimiter);
        return quote < end && bytes[quote] == '"' ? quote + 1 : -1;
    }

    private static int behindBlanks(byte[] bytes, int from, int end, byte delimiter) {
        int index = from;
        while (index < end && (bytes[index] == ' ' || bytes[index] == '\t') && bytes[index] != delimiter) {
            index++;
        }
        return index;
    }
}
