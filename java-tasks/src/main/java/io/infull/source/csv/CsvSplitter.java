package io.infull.source.csv;

import io.infull.source.account.FileRefused;
import io.infull.source.bytes.ByteScan;
import io.infull.source.record.RecordSplitter;
import java.io.IOException;
import java.io.InputStream;

/**
 * Records of a delimited file: a line end inside quotes, or behind a backslash that escapes it, does not end a record. Lines
 * end with a line feed, before which there may be a carriage return; or with carriage returns alone, if the file has no
 * other line ends.
 */
public class CsvSplitter extends RecordSplitter {

    private final byte delimiter;
    private final boolean quotes;
    private final boolean escapes;
    private State state;
    private boolean begun;

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        /** Behind a quote that stood inside quotes: either the end of the field or the first half of a doubled one. */
        QUOTE_SEEN,
        /** Behind a backslash that escapes. */
        ESCAPED,
        ESCAPED_IN_QUOTES;

        boolean endsRecord() {
            return this == FIELD_START || this == PLAIN || this == QUOTE_SEEN;
        }

        boolean isQuoted() {
            return this == QUOTED || this == ESCAPED_IN_QUOTES;
        }
    }

    public CsvSplitter(InputStream file, String fileName, CsvForm form) throws IOException {
        super(file, fileName);
        this.delimiter = (byte) form.delimiter();
        this.quotes = form.hasQuotes();
        this.escapes = form.hasEscapes();
    }

    @Override
    public void skipLines(long lines) throws IOException {
        begin(lines);
        super.skipLines(lines);
    }

    private void begin(long skipped) throws IOException {
        begun = true;
        lineEnd = (byte) (hasReturnsOnly(skipped) ? '\r' : '\n');
    }

    // Of the bytes that fit into the first buffer. A line feed that comes later outside quotes refuses the file.
    private boolean hasReturnsOnly(long skipped) throws IOException {
        long lines = 0;
        state = State.FIELD_START;
        for (int index = next; index < limit || (limit < buffer.length && fill()); index++) {
            boolean counts = lines < skipped || state.endsRecord();
            if (counts && buffer[index] == '\n') {
                return false;
            }
            if (counts && buffer[index] == '\r') {
                lines++;
                state = State.FIELD_START;
            } else if (lines >= skipped) {
                state = after(buffer[index]);
            }
        }
        return lines > 0;
    }

    @Override
    public boolean advance() throws IOException {
        if (!begun) {
            begin(0);
        }
        start = next;
        line = nextLine;
        state = State.FIELD_START;
        int scanned = 0;
        while (true) {
            int stop = scan(start + scanned);
            if (stop >= 0) {
                next = stop + 1;
                end = withoutCarriageReturn(stop);
                return true;
            }
            scanned = limit - start;
            if (!fill()) {
                return atEndOfFile(scanned);
            }
        }
    }

    // The position of the line end that ends the record, or -1 when it lies beyond the bytes at hand.
    private int scan(int from) {
        if (state == State.FIELD_START && from == start) {
            int stop = ByteScan.indexOf(lineEnd, buffer, from, limit);
            if (stop >= 0 && endsOutsideQuotes(stop)) {
                nextLine++;
                return stop;
            }
        }
        for (int index = from; index < limit; index++) {
            byte read = buffer[index];
            if (read == lineEnd) {
                nextLine++;
                if (state.endsRecord()) {
                    return index;
                }
            } else if (read == '\n' && state.endsRecord()) {
                throw new FileRefused("Line ends of " + fileName() + " differ: expected carriage returns, as at its "
                        + "beginning, but found a line feed in line " + nextLine
                        + ". Export it with line ends of one kind");
            }
            state = after(read);
        }
        return -1;
    }

    // Whether no quote is open where a line of the record ends, which is the first one.
    private boolean endsOutsideQuotes(int stop) {
        if (lineEnd == '\r' && ByteScan.indexOf((byte) '\n', buffer, start, stop) >= 0) {
            return false;
        }
        if (escapes && ByteScan.indexOf((byte) '\\', buffer, start, stop) >= 0) {
            // Its bytes are looked at one by one.
            return false;
        }
        int index = !quotes || ByteScan.indexOf((byte) '"', buffer, start, stop) < 0 ? stop : start;
        while (index < stop) {
            if (buffer[index] == '"') {
                index = behindQuotes(index + 1, stop);
            }
            int fieldEnd = index < 0 ? index : ByteScan.indexOf(delimiter, buffer, index, stop);
            if (fieldEnd < 0) {
                return index >= 0;
            }
            index = fieldEnd + 1;
        }
        return true;
    }

    // Behind the quote that closes, or -1.
    private int behindQuotes(int from, int to) {
        int quote = ByteScan.indexOf((byte) '"', buffer, from, to);
        while (quote >= 0 && quote + 1 < to && buffer[quote + 1] == '"') {
            quote = ByteScan.indexOf((byte) '"', buffer, quote + 2, to);
        }
        return quote < 0 ? quote : quote + 1;
    }

    private State after(byte read) {
        return switch (state) {
            case FIELD_START -> quotes && read == '"' ? State.QUOTED : outside(read);
            case QUOTED, ESCAPED_IN_QUOTES -> inside(read);
            case QUOTE_SEEN -> read == '"' ? State.QUOTED : outside(read);
            case PLAIN -> outside(read);
            case ESCAPED -> State.PLAIN;
        };
    }

    private State outside(byte read) {
        if (read == delimiter) {
            return State.FIELD_START;
        }
        return escapes && read == '\\' ? State.ESCAPED : State.PLAIN;
    }

    private State inside(byte read) {
        if (state == State.ESCAPED_IN_QUOTES) {
            return State.QUOTED;
        }
        if (escapes && read == '\\') {
            return State.ESCAPED_IN_QUOTES;
        }
        return read == '"' ? State.QUOTE_SEEN : State.QUOTED;
    }

    private boolean atEndOfFile(int scanned) {
        end = limit;
        next = limit;
        // On a single line it is a cut-off row, which is rejected. Over several lines it is unknown how many rows the
        // quote contains.
        if (state.isQuoted() && nextLine > line) {
            throw new FileRefused(
                    "Quote opened in the record at " + fileName() + " line " + line
                            + " is not closed before the end of the file. Its rows cannot be told apart. If quotes are letters there, declare quote: none");
        }
        return scanned > 0;
    }

    private int withoutCarriageReturn(int stop) {
        return lineEnd == '\n' && stop > start && buffer[stop - 1] == '\r' ? stop - 1 : stop;
    }

    @Override
    public boolean isBlank() {
        return start == end || EmptiedRow.is(buffer, start, end, delimiter, quotes);
    }
}
