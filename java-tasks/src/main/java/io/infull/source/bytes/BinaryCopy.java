package io.infull.source.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Rows in the binary format of COPY, which spares the server the parsing of what was parsed here already. A row is begun,
 * gets its fields, and is ended or undone.
 */
public final class BinaryCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NO_MORE_ROWS = -1;

    /** Takes the fields of the row. */
    public final BinaryBuffer buffer;

    private final OutputStream target;
    private final int parcel;
    private int start;

    /** @param parcel rows are sent when so many bytes of them have gathered */
    public BinaryCopy(OutputStream target, int parcel) {
        this.target = target;
        this.parcel = parcel;
        this.buffer = new BinaryBuffer(parcel * 2);
        buffer.putBytes(SIGNATURE, 0, SIGNATURE.length);
        buffer.putInt(0);
        buffer.putInt(0);
    }

    public void begin(int fields) {
        start = buffer.length;
        buffer.putShort(fields);
    }

    /** Where the row begins in the buffer. */
    public int start() {
        return start;
    }

    public void undo() {
        buffer.length = start;
    }

    public void end() throws IOException {
        if (buffer.length >= parcel) {
            send();
        }
    }

    public void send() throws IOException {
        target.write(buffer.bytes, 0, buffer.length);
        buffer.length = 0;
    }

    /** Says that there are no more rows; without it the server refuses the copy. */
    public void close() throws IOException {
        buffer.putShort(NO_MORE_ROWS);
        send();
    }

    /** The bytes that {@link #close} adds, for rows to which more may be added later. */
    public static byte[] trailer() {
        return new byte[] {NO_MORE_ROWS, NO_MORE_ROWS};
    }
}
