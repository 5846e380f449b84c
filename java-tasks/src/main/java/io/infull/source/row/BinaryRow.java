package io.infull.source.row;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.bytes.BinaryCopy;
import io.infull.source.record.RecordSplitter;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the rows of a file: what the lead puts in front, and the values of the columns. */
public final class BinaryRow {

    private static final int PARCEL = 1 << 16;

    /** Takes the values of the columns. */
    public final BinaryBuffer buffer;

    private final BinaryCopy rows;
    private final RowLead lead;
    private final int columns;

    /**
     * @param lead what comes before the values of the columns
     * @param columns how many there are
     */
    public BinaryRow(OutputStream target, RowLead lead, int columns) {
        this.rows = new BinaryCopy(target, PARCEL);
        this.buffer = rows.buffer;
        this.lead = lead;
        this.columns = columns;
    }

    public void begin(RecordSplitter record) {
        rows.begin(lead.fields() + columns);
        lead.write(record, buffer);
    }

    void undo() {
        rows.undo();
    }

    /** The row has all its values. It is held back until rows are sent. */
    public void complete() {
        lead.complete(buffer, rows.start());
    }

    /** Sends the rows at hand, if they are enough for a parcel. */
    public void send() throws IOException {
        rows.end();
    }

    /** Says that there are no more rows; without it the server refuses the copy. */
    public void close() throws IOException {
        rows.close();
    }
}
