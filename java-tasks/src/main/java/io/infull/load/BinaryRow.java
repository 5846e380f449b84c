package io.infull.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes rows in the binary format of COPY, which spares the server the parsing of what was parsed here already. A row is
 * begun, gets its fields, and is ended or undone.
 */
final class BinaryRow {

    /** Rows are sent when so many bytes of them have gathered. */
    private static final int PARCEL = 1 << 16;

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NO_MORE_ROWS = -1;

    final BinaryBuffer buffer = new BinaryBuffer(PARCEL * 2);

    private final OutputStream target;
    private final RowLead lead;
    private final FieldEncoder[] encoders;
    private int start;

    /** @param lead what stands in front of the values of the columns */
    BinaryRow(OutputStream target, RowLead lead, List<Column> columns) {
        this.target = target;
        this.lead = lead;
        this.encoders = columns.stream()
                .map(column -> FieldEncoder.canonical(column.databaseType()))
                .toArray(FieldEncoder[]::new);
        buffer.putBytes(SIGNATURE, 0, SIGNATURE.length);
        buffer.putInt(0);
        buffer.putInt(0);
    }

    void begin(RecordSplitter record) {
        start = buffer.length;
        buffer.putShort(lead.fields() + encoders.length);
        lead.write(record, buffer);
    }

    void undo() {
        buffer.length = start;
    }

    void end() throws IOException {
        lead.complete(buffer, start);
        if (buffer.length >= PARCEL) {
            send();
        }
    }

    /** Writes a whole row of values in their canonical spelling; a value that is null is SQL's null. */
    void write(RecordSplitter record, String[] values) throws IOException {
        begin(record);
        for (int index = 0; index < encoders.length; index++) {
            encoders[index].encodeOrNull(values[index], buffer);
        }
        end();
    }

    /** Says that there are no more rows; without it the server refuses the copy. */
    void close() throws IOException {
        buffer.putShort(NO_MORE_ROWS);
        send();
    }

    private void send() throws IOException {
        target.write(buffer.bytes, 0, buffer.length);
        buffer.length = 0;
    }
}
