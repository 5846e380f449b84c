package io.infull.source.row;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.contract.Column;
import io.infull.source.record.PlainFields;
import io.infull.source.value.FieldEncoder;
import io.infull.source.value.JsonKind;
import io.infull.source.value.NoEncoder;
import io.infull.source.value.PlainValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Encodes a column from the bytes of plain fields. A value that its encoder does not take, or whose repair needs more than
 * bytes, is read by {@link BoundColumn}, and remembered.
 */
final class PlainColumn {

    private final boolean required;
    private final PlainRepairs repairs;
    private final RepairNotes notes;
    private final RememberedValues remembered;
    private final PlainValue value = new PlainValue();
    private final FieldEncoder encoder;
    /** By kind of JSON value. */
    private final FieldEncoder[] encoders = new FieldEncoder[JsonKind.values().length];

    private final int[] fields;
    private final byte[] join;
    private final BinaryBuffer joined = new BinaryBuffer(64);

    PlainColumn(Column column, List<String> fieldNames, RepairNotes notes) {
        this.required = column.required();
        this.repairs = new PlainRepairs(column.repairs(), column.missing());
        this.notes = notes;
        this.remembered = new RememberedValues(new BoundColumn(column, fieldNames), column.databaseType());
        this.fields = column.from().stream().mapToInt(fieldNames::indexOf).toArray();
        this.join = fields.length < 2 ? null : column.join().getBytes(StandardCharsets.UTF_8);
        this.encoder = column.type().encoder(column.databaseType());
        for (JsonKind kind : JsonKind.values()) {
            boolean accepted = column.type().accepts(kind);
            encoders[kind.ordinal()] = accepted ? column.type().encoder(column.databaseType(), kind) : new NoEncoder();
        }
    }

    /** False when the value is refused; the buffer may then hold part of it. */
    boolean encode(PlainFields plain, BinaryBuffer buffer) {
        if (fields.length != 1) {
            return fields.length > 1 ? encodeJoined(plain, buffer) : encodeExtra(plain, buffer);
        }
        int field = fields[0];
        return plain.isEmpty(field)
                ? encodeNone(buffer)
                : encode(plain.kinds[field], plain.bytes, plain.from[field], plain.to[field], buffer);
    }

    private static boolean encodeExtra(PlainFields plain, BinaryBuffer buffer) {
        plain.encodeExtra(buffer);
        return true;
    }

    private boolean encodeJoined(PlainFields plain, BinaryBuffer buffer) {
        joined.length = 0;
        for (int part : fields) {
            if (plain.isEmpty(part)) {
                return encodeNone(buffer);
            }
            if (joined.length > 0) {
                joined.putBytes(join, 0, join.length);
            }
            joined.putBytes(plain.bytes, plain.from[part], plain.to[part]);
        }
        return encode(null, joined.bytes, 0, joined.length, buffer);
    }

    private boolean encodeNone(BinaryBuffer buffer) {
        buffer.putNull();
        return !required;
    }

    private boolean encode(JsonKind kind, byte[] bytes, int from, int to, BinaryBuffer buffer) {
        int start = buffer.length;
        int noted = notes.size();
        FieldEncoder wanted = kind == null ? encoder : encoders[kind.ordinal()];
        boolean encoded = repairs.areNone()
                ? wanted.encode(bytes, from, to, buffer)
                : encodeRepaired(wanted, bytes, from, to, buffer);
        if (encoded) {
            return true;
        }
        buffer.length = start;
        notes.cutTo(noted);
        return remembered.encode(kind, bytes, from, to, buffer, notes);
    }

    private boolean encodeRepaired(FieldEncoder wanted, byte[] bytes, int from, int to, BinaryBuffer buffer) {
        value.set(bytes, from, to);
        return switch (repairs.apply(value, notes)) {
            case VALUE ->
                value.isEmpty() ? encodeNone(buffer) : wanted.encode(value.bytes, value.from, value.to, buffer);
            case MISSING -> {
                notes.note(BoundColumn.MISSING);
                yield encodeNone(buffer);
            }
            case UNKNOWN -> false;
        };
    }
}
