package io.infull.source.csv;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.bytes.ByteScan;
import io.infull.source.record.PlainFields;
import java.util.List;

/** Fields of a delimited record: bare or in quotes. A record with doubled quotes is copied, to take them out. */
public final class PlainCsv extends PlainFields {

    private static final int BROKEN = Integer.MAX_VALUE;

    private final byte delimiter;
    private final PlainExtra extra;
    private byte[] copy = new byte[0];
    private int recordStart;
    private boolean hasReturn;
    private int count;

    public PlainCsv(List<String> names, List<String> extraNames, char delimiter) {
        super(names.size());
        this.delimiter = (byte) delimiter;
        this.extra = new PlainExtra(names, extraNames);
    }

    @Override
    public void encodeExtra(BinaryBuffer buffer) {
        extra.encode(this, buffer);
    }

    @Override
    public boolean find(byte[] record, int start, int end) {
        hasReturn = ByteScan.indexOf((byte) '\r', record, start, end) >= 0;
        recordStart = start;
        bytes = record;
        count = 0;
        int next = start;
        while (next <= end) {
            if (count == count()) {
                return false;
            }
            next = next < end && bytes[next] == '"' ? quoted(next, end) : bare(next, end);
        }
        return next != BROKEN && count == count();
    }

    private int bare(int start, int end) {
        int stop = start;
        while (stop < end && bytes[stop] != delimiter) {
            stop++;
        }
        if (hasReturn && ByteScan.indexOf((byte) '\r', bytes, start, stop) >= 0) {
            return BROKEN;
        }
        return field(start, stop);
    }

    private int quoted(int start, int end) {
        int quote = ByteScan.indexOf((byte) '"', bytes, start + 1, end);
        int stop = quote;
        while (quote >= 0 && quote + 1 < end && bytes[quote + 1] == '"') {
            copyRecord(end);
            int from = quote + 1;
            quote = ByteScan.indexOf((byte) '"', bytes, from + 1, end);
            int length = Math.max(quote, from) - from;
            System.arraycopy(bytes, from, bytes, stop, length);
            stop += length;
        }
        if (quote < 0 || (quote + 1 < end && bytes[quote + 1] != delimiter)) {
            return BROKEN;
        }
        field(start + 1, stop);
        return quote + 2;
    }

    // To the same places, so that fields which were found stay where they are. The record itself is left alone: it may
    // yet be read the careful way, or shown.
    private void copyRecord(int end) {
        if (bytes != copy) {
            copy = copy.length < end ? new byte[bytes.length] : copy;
            System.arraycopy(bytes, recordStart, copy, recordStart, end - recordStart);
            bytes = copy;
        }
    }

    // Where the next field starts.
    private int field(int start, int stop) {
        from[count] = start;
        to[count] = stop;
        count++;
        return stop + 1;
    }
}
