package io.infull.load;

/**
 * Finds the fields of a record among its bytes, if nothing about the record is unusual: no escape, no stray quote, no
 * missing or unknown field. Every other record is left to {@link FieldReader}, which says what is wrong with it, if
 * anything is.
 */
abstract class PlainFields {

    byte[] bytes;
    /** By field; a field that is empty or missing ends where it starts. */
    final int[] from;

    final int[] to;
    /** What a JSON value was; null in CSV, which knows only text. */
    final JsonKind[] kinds;

    PlainFields(int count) {
        this.from = new int[count];
        this.to = new int[count];
        this.kinds = new JsonKind[count];
    }

    final int count() {
        return from.length;
    }

    final boolean isEmpty(int field) {
        return from[field] == to[field];
    }

    /** False when the record is unusual. */
    abstract boolean find(byte[] record, int start, int end);

    /** Writes what no column takes; a record that is not unusual mostly has nothing of the kind. */
    boolean encodeExtra(BinaryBuffer buffer) {
        buffer.putNull();
        return true;
    }
}
