package io.infull.source.csv;

import io.infull.source.account.FileRefused;
import io.infull.source.bytes.ByteScan;
import io.infull.source.record.RecordSplitter;
import java.io.IOException;
import java.io.InputStream;

/** Records of a delimited file: a line end inside quotes does not end a record. */
public final class CsvSplitter extends RecordSplitter {

    private final byte delimiter;
    private State state;

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        /** Behind a quote that stood inside quotes: either the end of the field or the first half of a doubled one. */
        QUOTE_SEEN
    }

    public CsvSplitter(InputStream file, String fileName, char delimiter) throws IOException {
        super(file, fileName);
        this.delimiter = (byte) delimiter;
    }

    @Override
    public boolean advance() throws IOException {
        start = next;
        line = nextLine;
        state = State.FIELD_START;
        int scanned = 0;
        while (true) {
            int lineEnd = scan(start + scanned);
            if (lineEnd >= 0) {
                next = lineEnd + 1;
                end = withoutCarriageReturn(lineEnd);
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
            int lineEnd = ByteScan.indexOf((byte) '\n', buffer, from, limit);
            if (lineEnd >= 0 && endsOutsideQuotes(lineEnd)) {
                nextLine++;
                return lineEnd;
            }
        }
        for (int index = from; index < limit; index++) {
            byte read = buffer[index];
            if (read == '\n') {
                nextLine++;
                if (state != State.QUOTED) {
                    return index;
                }
            } else {
                state = after(read);
            }
        }
        return -1;
    }

    // Whether no quote is open where a line of the record ends, which is the first one.
    private boolean endsOutsideQuotes(int lineEnd) {
        int index = ByteScan.indexOf((byte) '"', buffer, start, lineEnd) < 0 ? lineEnd : start;
        while (index < lineEnd) {
            if (buffer[index] == '"') {
                index = behindQuotes(index + 1, lineEnd);
            }
            int stop = index < 0 ? index : ByteScan.indexOf(delimiter, buffer, index, lineEnd);
            if (stop < 0) {
                return index >= 0;
            }
            index = stop + 1;
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
            case FIELD_START -> {
                if (read == '"') {
                    yield State.QUOTED;
                }
                yield read == delimiter ? State.FIELD_START : State.PLAIN;
            }
            case QUOTED -> read == '"' ? State.QUOTE_SEEN : State.QUOTED;
            case QUOTE_SEEN -> {
                if (read == '"') {
                    yield State.QUOTED;
                }
                yield read == delimiter ? State.FIELD_START : State.PLAIN;
            }
            case PLAIN -> read == delimiter ? State.FIELD_START : State.PLAIN;
        };
    }

    private boolean atEndOfFile(int scanned) {
        end = limit;
        next = limit;
        // On a single line it is a cut-off row, which is rejected. Over several lines it is unknown how many rows the
        // quote contains.
        if (state == State.QUOTED && nextLine > line) {
            throw new FileRefused("Quote opened in the record at " + fileName() + " line " + line
                    + " is not closed before the end of the file. Its rows cannot be told apart");
        }
        return scanned > 0;
    }

    private int withoutCarriageReturn(int lineEnd) {
        return lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    }

    @Override
    public boolean isBlank() {
        return start == end;
    }
}
