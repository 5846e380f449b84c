package io.infull.source.row;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.bytes.BinaryCopy;
import io.infull.source.contract.Column;
import io.infull.source.record.RecordSplitter;
import io.infull.source.value.Encoders;
import io.infull.source.value.FieldEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the rows of a file: what the lead puts in front, and the values of the columns. */
public final class BinaryRow {

    private static final int PARCEL = 1 << 16;

    public final BinaryBuffer buffer;

    private final BinaryCopy rows;
    private final RowLead lead;
    private final FieldEncoder[] encoders;

    /** @param lead what comes before the values of the columns */
    public BinaryRow(OutputStream target, RowLead lead, List<Column> columns) {
        this.rows = new BinaryCopy(target, PARCEL);
        this.buffer = rows.buffer;
        this.lead = lead;
        this.encoders = columns.stream()
                .map(column -> Encoders.canonical(column.databaseType()))
                .toArray(FieldEncoder[]::new);
    }

    void begin(RecordSplitter record) {
        rows.begin(lead.fields() + encoders.length);
        lead.write(record, buffer);
    }

    void undo() {
        rows.undo();
    }

    public void end() throws IOException {
        lead.complete(buffer, rows.start());
        rows.end();
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
        rows.close();
    }
}
