package io.infull.source.record;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.value.JsonKind;

/** The fields of a record: where each is among bytes of text in UTF-8. Reused from record to record. */
public abstract class RecordFields {

    public byte[] bytes;
    /** By field; a field that is empty or missing ends where it starts. */
    public final int[] from;

    public final int[] to;
    /** What a JSON value was; null in CSV, which knows only text. */
    public final JsonKind[] kinds;
    /** Takes the place of the bytes of the record as soon as a field has others. */
    protected final BinaryBuffer own;

    private int start;
    private int end;
    private boolean copied;

    protected RecordFields(int count, BinaryBuffer own) {
        this.from = new int[count];
        this.to = new int[count];
        this.kinds = new JsonKind[count];
        this.own = own;
    }

    public final int count() {
        return from.length;
    }

    public final boolean isEmpty(int field) {
        return from[field] == to[field];
    }

    /** Writes what no column takes, or null; only where it is kept. */
    public abstract void writeExtra(BinaryBuffer buffer);

    /** Fields are among the bytes of the record, unless they are put. */
    protected final void begin(byte[] record, int recordStart, int recordEnd) {
        bytes = record;
        start = recordStart;
        end = recordEnd;
        copied = false;
    }

    /** All fields are put. */
    protected final void beginOwn() {
        own.length = 0;
        goOnWithOwn();
    }

    /** The same, behind what others put. */
    protected final void goOnWithOwn() {
        bytes = own.bytes;
        copied = true;
    }

    /** Gives a field other bytes; the record itself is left as it is. */
    public final void put(int field, byte[] source, int valueStart, int valueEnd) {
        copyRecord();
        from[field] = own.length;
        own.putBytes(source, valueStart, valueEnd);
        to[field] = own.length;
        bytes = own.bytes;
    }

    /** To the same places, so that fields which were found stay where they are. */
    protected final void copyRecord() {
        if (copied) {
            return;
        }
        own.length = 0;
        own.reserve(end);
        System.arraycopy(bytes, start, own.bytes, start, end - start);
        own.length = end;
        goOnWithOwn();
    }
}
