package io.infull.source.record;

import io.infull.source.account.FileRefused;
import io.infull.source.account.RecordHash;
import io.infull.source.bytes.ByteScan;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a file into records without decoding it, so that a record's place and its bytes are known even when it cannot
 * be read. Memory is that of the longest record, whatever the size of the file.
 */
public abstract class RecordSplitter implements Closeable {

    /** Longer than any real record: most likely a quote was never closed. */
    public static final int LONGEST_RECORD = 1 << 20;

    private static final int FIRST_BUFFER = 1 << 16;

    /** The bytes of the record, from {@code start} (inclusive) to {@code end} (exclusive). */
    public byte[] buffer = new byte[FIRST_BUFFER];

    public int start;
    public int end;
    /** Where the bytes that were read end. */
    public int limit;
    /** Where the next record starts. */
    public int next;
    /** Line on which the record starts, from 1. */
    public long line;
    /** The {@link RecordHash} of the record, for who reads on in it. */
    public long hash;

    public long nextLine = 1;
    /** The byte at which lines end. */
    public byte lineEnd = '\n';

    private final InputStream file;
    private final String fileName;
    private long bufferOffset;

    public RecordSplitter(InputStream file, String fileName) throws IOException {
        this.file = file;
        this.fileName = fileName;
        skipByteOrderMark();
    }

    /** Moves to the next record; false at the end of the file. */
    public abstract boolean advance() throws IOException;

    /** Moves behind so many line ends, before the first record is asked for. Throws FileRefused when there are fewer. */
    public void skipLines(long lines) throws IOException {
        while (nextLine <= lines) {
            start = next;
            line = nextLine;
            int lineStop = ByteScan.indexOf(lineEnd, buffer, next, limit);
            if (lineStop >= 0) {
                next = lineStop + 1;
                nextLine++;
            } else if (!fillBehind()) {
                throw new FileRefused("File " + fileName + " ends too early: expected " + lines
                        + " lines to skip but found " + (nextLine - (start == limit ? 1 : 0)));
            }
        }
    }

    private boolean fillBehind() throws IOException {
        boolean filled = fill();
        next = start;
        return filled;
    }

    /** Whether the record has no content: no byte, or only what its format puts between values. */
    public abstract boolean isBlank();

    /** Place of the record's first byte in the file. */
    public final long offset() {
        return bufferOffset + start;
    }

    public final int length() {
        return end - start;
    }

    public final String fileName() {
        return fileName;
    }

    /** Reads on behind the bytes at hand, moving the record to the front; false at the end of the file. */
    public final boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        bufferOffset += start;
        limit -= start;
        start = 0;
        if (limit == buffer.length) {
            grow();
        }
        int read = file.read(buffer, limit, buffer.length - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }

    private void grow() {
        if (buffer.length >= LONGEST_RECORD) {
            throw new FileRefused("Record at " + fileName + " line " + line + " is longer than " + LONGEST_RECORD
                    + " bytes. Look for a quote that is not closed");
        }
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }

    private void skipByteOrderMark() throws IOException {
        while (limit < 3 && fill()) {
            continue;
        }
        boolean marked = limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        next = marked ? 3 : 0;
    }

    @Override
    public final void close() throws IOException {
        file.close();
    }
}
