package io.infull.source.csv;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.bytes.ByteScan;
import io.infull.source.record.RecordReader;
import io.infull.source.record.RecordText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Fields of a delimited record, RFC 4180: quotes only where they enclose a field, a quote inside them doubled. A record with
 * doubled quotes is copied, to take them out.
 */
public final class CsvRecordReader extends RecordReader {

    /** As the ledger counts records, and a header, whose last delimiters have nothing behind them. */
    public static final String TRAILING_DELIMITERS = "trailing_delimiters";

    private static final String NO_QUOTES = ". If quotes are letters there, declare quote: none";

    private final byte delimiter;
    private final boolean quotes;
    private final boolean escapes;
    private final CsvExtra extra;
    private final Consumer<String> counted;
    private boolean hasEscape;
    private boolean mayHaveLineEnds;
    private boolean hasMore;
    private int found;

    /** @param counted gets the name of what is made of a record with too many fields */
    public CsvRecordReader(List<String> names, List<String> extraNames, CsvForm form, Consumer<String> counted) {
        super(names.size(), new BinaryBuffer(0));
        this.delimiter = (byte) form.delimiter();
        this.quotes = form.hasQuotes();
        this.escapes = form.hasEscapes();
        this.extra = new CsvExtra(names, extraNames);
        this.counted = counted;
    }

    private CsvRecordReader(int count, CsvForm form) {
        super(count, new BinaryBuffer(0));
        this.delimiter = (byte) form.delimiter();
        this.quotes = form.hasQuotes();
        this.escapes = form.hasEscapes();
        this.extra = null;
        this.counted = repair -> {};
    }

    /** The fields of a text, however many there are. Throws RowRejected when it is not exactly one record. */
    public static List<String> split(RecordText record, CsvForm form) throws RowRejected {
        int most = 1;
        for (int index = record.start; index < record.end; index++) {
            most += record.bytes[index] == form.delimiter() ? 1 : 0;
        }
        CsvRecordReader reader = new CsvRecordReader(most, form);
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
        if (found == count()) {
            return;
        }
        if (found < count() || hasMore) {
            throw RowRejected.row("field_count", "has " + found + " fields, expected " + count());
        }
        counted.accept(TRAILING_DELIMITERS);
    }

    private void find(RecordText record) throws RowRejected {
        int end = record.end;
        begin(record.bytes, record.start, end);
        mayHaveLineEnds = extra == null || ByteScan.indexOf((byte) '\r', bytes, record.start, end) >= 0;
        found = 0;
        hasMore = false;
        hasEscape = escapes && ByteScan.indexOf((byte) '\\', bytes, record.start, end) >= 0;
        int next = record.start;
        while (next <= end) {
            boolean isQuoted = quotes && next < end && bytes[next] == '"';
            if (hasEscape) {
                next = isQuoted ? escapedQuoted(next, end) : escapedBare(next, end);
            } else {
                next = isQuoted ? quoted(next, end) : bare(next, end);
            }
        }
    }

    private int bare(int start, int end) throws RowRejected {
        int stop = start;
        while (stop < end && bytes[stop] != delimiter) {
            stop++;
        }
        for (int index = start; mayHaveLineEnds && index < stop; index++) {
            refuseLineEnd(bytes[index]);
        }
        return field(start, stop);
    }

    private int escapedBare(int start, int end) throws RowRejected {
        copyRecord();
        int stop = start;
        int index = start;
        while (index < end && bytes[index] != delimiter) {
            refuseLineEnd(bytes[index]);
            index += isEscape(index, end) ? 1 : 0;
            bytes[stop++] = bytes[index++];
        }
        field(start, stop);
        return index + 1;
    }

    // Elsewhere a backslash is a letter: \n is not a line end, and \N is a text.
    private boolean isEscape(int index, int end) {
        if (bytes[index] != '\\' || index + 1 == end) {
            return false;
        }
        byte next = bytes[index + 1];
        return next == '\\' || next == '"' || next == delimiter || next == '\n';
    }

    // A record of a file has no line feed there; a text that is said to be one record may have.
    private void refuseLineEnd(byte read) throws RowRejected {
        if (read == '\r' || (read == '\n' && extra == null)) {
            throw RowRejected.row(
                    "bad_character", "holds a " + (read == '\r' ? "carriage return" : "line feed") + " outside quotes");
        }
    }

    private int escapedQuoted(int start, int end) throws RowRejected {
        copyRecord();
        int stop = start + 1;
        int index = start + 1;
        while (index < end && (bytes[index] != '"' || isQuote(index + 1, end))) {
            index += bytes[index] == '"' || isEscape(index, end) ? 1 : 0;
            bytes[stop++] = bytes[index++];
        }
        return closed(start, stop, index < end ? index : -1, end);
    }

    private boolean isQuote(int index, int end) {
        return index < end && bytes[index] == '"';
    }

    private int quoted(int start, int end) throws RowRejected {
        int quote = ByteScan.indexOf((byte) '"', bytes, start + 1, end);
        int stop = quote;
        while (quote >= 0 && isQuote(quote + 1, end)) {
            copyRecord();
            int from = quote + 1;
            quote = ByteScan.indexOf((byte) '"', bytes, from + 1, end);
            int length = Math.max(quote, from) - from;
            System.arraycopy(bytes, from, bytes, stop, length);
            stop += length;
        }
        return closed(start, stop, quote, end);
    }

    private int closed(int start, int stop, int quote, int end) throws RowRejected {
        if (quote < 0) {
            throw RowRejected.row("unclosed_quote", "has a quote that is not closed" + NO_QUOTES);
        }
        if (quote + 1 < end && bytes[quote + 1] != delimiter) {
            throw RowRejected.row(
                    "text_after_quote",
                    "has text behind a closing quote, expected '" + (char) delimiter + "'" + NO_QUOTES);
        }
        field(start + 1, stop);
        return quote + 2;
    }

    // Where the next field starts. Of fields beyond those that are expected it is only known whether one has content.
    private int field(int start, int stop) {
        if (found < count()) {
            from[found] = start;
            to[found] = stop;
        } else {
            hasMore |= start < stop;
        }
        found++;
        return stop + 1;
    }
}
