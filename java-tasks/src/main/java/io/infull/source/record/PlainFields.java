package io.infull.source.record;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.value.JsonKind;

/**
 * Finds the fields of a record among its bytes, if nothing about the record is unusual: no escape, no stray quote, no
 * missing or unknown field. Every other record is left to {@link FieldReader}, which says what is wrong with it, if
 * anything is.
 */
public abstract class PlainFields {

    public byte[] bytes;
    /** By field; a field that is empty or missing ends where it starts. */
    public final int[] from;

    public final int[] to;
    /** What a JSON value was; null in CSV, which knows only text. */
    public final JsonKind[] kinds;

    public PlainFields(int count) {
        this.from = new int[count];
        this.to = new int[count];
        this.kinds = new JsonKind[count];
    }

    public final int count() {
        return from.length;
    }

    public final boolean isEmpty(int field) {
        return from[field] == to[field];
    }

    /** False when the record is unusual. */
    public abstract boolean find(byte[] record, int start, int end);

    /** Writes what no column takes, or null; only where it is kept. */
    public abstract void encodeExtra(BinaryBuffer buffer);
}
