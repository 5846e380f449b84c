package io.infull.source.row;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.value.Encoders;
import io.infull.source.value.FieldEncoder;
import io.infull.source.value.JsonKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values of a column that were read the careful way, and what came of them: an export says the same again and again. A
 * few hundred are kept; a new one takes the place of another.
 */
final class RememberedValues {

    private static final int PLACES = 1 << 9;
    private static final int LONGEST = 64;

    private final Value[] values = new Value[PLACES];
    private final BoundColumn column;
    private final FieldEncoder canonical;

    private record Value(byte[] found, JsonKind kind, byte[] encoded, List<String> repairs) {}

    RememberedValues(BoundColumn column, String databaseType) {
        this.column = column;
        this.canonical = Encoders.canonical(databaseType);
    }

    /** False when the value is refused. */
    boolean encode(JsonKind kind, byte[] bytes, int from, int to, BinaryBuffer buffer, RepairNotes notes) {
        int place = place(bytes, from, to);
        Value value = values[place];
        if (value == null
                || value.kind != kind
                || !Arrays.equals(value.found, 0, value.found.length, bytes, from, to)) {
            value = read(kind, bytes, from, to);
            if (value == null) {
                return false;
            }
            values[place] = to - from <= LONGEST ? value : null;
        }
        buffer.putBytes(value.encoded, 0, value.encoded.length);
        notes.noteAll(value.repairs);
        return true;
    }

    // Null when the value is refused: the careful way says why.
    private Value read(JsonKind kind, byte[] bytes, int from, int to) {
        List<String> repairs = new ArrayList<>();
        try {
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            byte[] encoded = encoded(column.parse(text, kind, repairs::add));
            return new Value(Arrays.copyOfRange(bytes, from, to), kind, encoded, List.copyOf(repairs));
        } catch (RowRejected refused) {
            return null;
        }
    }

    private byte[] encoded(String value) {
        BinaryBuffer buffer = new BinaryBuffer(Integer.BYTES + Long.BYTES);
        canonical.encodeOrNull(value, buffer);
        return Arrays.copyOf(buffer.bytes, buffer.length);
    }

    private static int place(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int index = from; index < to; index++) {
            hash = 31 * hash + bytes[index];
        }
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
