package io.infull.load;

import java.util.List;

/** Fields of a delimited record: bare, or in quotes without a quote in them. */
final class PlainCsv extends PlainFields {

    private static final int BROKEN = Integer.MAX_VALUE;

    private final byte delimiter;
    private final PlainExtra extra;
    private int count;

    PlainCsv(List<String> names, List<String> extraNames, char delimiter) {
        super(names.size());
        this.delimiter = (byte) delimiter;
        this.extra = new PlainExtra(names, extraNames);
    }

    @Override
    boolean encodeExtra(BinaryBuffer buffer) {
        extra.encode(this, buffer);
        return true;
    }

    @Override
    boolean find(byte[] record, int start, int end) {
        if (ByteScan.indexOf((byte) '\r', record, start, end) >= 0) {
            return false;
        }
        bytes = record;
        count = 0;
        int next = start;
        while (next <= end) {
            if (count == count()) {
                return false;
            }
            next = next < end && record[next] == '"' ? quoted(next, end) : bare(next, end);
        }
        return next != BROKEN && count == count();
    }

    private int bare(int start, int end) {
        int stop = start;
        while (stop < end && bytes[stop] != delimiter) {
            stop++;
        }
        return field(start, stop);
    }

    private int quoted(int start, int end) {
        int quote = ByteScan.indexOf((byte) '"', bytes, start + 1, end);
        if (quote < 0 || (quote + 1 < end && bytes[quote + 1] != delimiter)) {
            return BROKEN;
        }
        return field(start + 1, quote) + 1;
    }

    // Where the next field starts.
    private int field(int start, int stop) {
        from[count] = start;
        to[count] = stop;
        count++;
        return stop + 1;
    }
}
