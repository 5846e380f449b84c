package io.infull.source.csv;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.bytes.ByteScan;
import io.infull.source.record.RecordReader;
import io.infull.source.record.RecordText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fields of a delimited record, RFC 4180: quotes only where they enclose a field, a quote inside them doubled. A record with
 * doubled quotes is copied, to take them out.
 */
public final class CsvRecordReader extends RecordReader {

    private final byte delimiter;
    private final CsvExtra extra;
    private boolean hasReturn;
    private int found;

    public CsvRecordReader(List<String> names, List<String> extraNames, char delimiter) {
        super(names.size(), new BinaryBuffer(0));
        this.delimiter = (byte) delimiter;
        this.extra = new CsvExtra(names, extraNames);
    }

    private CsvRecordReader(int count, byte delimiter) {
        super(count, new BinaryBuffer(0));
        this.delimiter = delimiter;
        this.extra = null;
    }

    /** The fields of a record, however many there are. */
    public static List<String> split(RecordText record, char delimiter) throws RowRejected {
        int most = 1;
        for (int index = record.start; index < record.end; index++) {
            most += record.bytes[index] == delimiter ? 1 : 0;
        }
        CsvRecordReader reader = new CsvRecordReader(most, (byte) delimiter);
        reader.find(record);
        return IntStream.range(0, reader.found).mapToObj(reader::text).toList();
    }

    private String text(int field) {
        return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    @Override
    public void writeExtra(BinaryBuffer buffer) {
        extra.write(this, buffer);
    }

    @Override
    public void read(RecordText record) throws RowRejected {
        find(record);
        if (found != count()) {
            throw RowRejected.row("field_count", "has " + found + " fields, expected " + count());
        }
    }

    private void find(RecordText record) throws RowRejected {
        int end = record.end;
        begin(record.bytes, record.start, end);
        hasReturn = ByteScan.indexOf((byte) '\r', bytes, record.start, end) >= 0;
        found = 0;
        int next = record.start;
        while (next <= end) {
            next = next < end && bytes[next] == '"' ? quoted(next, end) : bare(next, end);
        }
    }

    private int bare(int start, int end) throws RowRejected {
        int stop = start;
        while (stop < end && bytes[stop] != delimiter) {
            stop++;
        }
        if (hasReturn && ByteScan.indexOf((byte) '\r', bytes, start, stop) >= 0) {
            throw RowRejected.row("bad_character", "holds a carriage return outside quotes");
        }
        return field(start, stop);
    }

    private int quoted(int start, int end) throws RowRejected {
        int quote = ByteScan.indexOf((byte) '"', bytes, start + 1, end);
        int stop = quote;
        while (quote >= 0 && quote + 1 < end && bytes[quote + 1] == '"') {
            copyRecord();
            int from = quote + 1;
            quote = ByteScan.indexOf((byte) '"', bytes, from + 1, end);
            int length = Math.max(quote, from) - from;
            System.arraycopy(bytes, from, bytes, stop, length);
            stop += length;
        }
        if (quote < 0) {
            throw RowRejected.row("unclosed_quote", "has a quote that is not closed");
        }
        if (quote + 1 < end && bytes[quote + 1] != delimiter) {
            throw RowRejected.row(
                    "text_after_quote", "has text behind a closing quote, expected '" + (char) delimiter + "'");
        }
        field(start + 1, stop);
        return quote + 2;
    }

    // Where the next field starts. Fields beyond those that are expected are only counted.
    private int field(int start, int stop) {
        if (found < count()) {
            from[found] = start;
            to[found] = stop;
        }
        found++;
        return stop + 1;
    }
}
