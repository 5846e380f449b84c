package io.infull.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Encodes a column that comes from one plain field; what {@link BoundColumn} would alter or refuse is left to it. */
final class PlainColumn {

    private final FieldEncoder encoder;
    private final boolean required;
    private final PlainRepairs repairs;
    private final byte[][] missing;
    /** By kind of JSON value; null where the type does not accept it. */
    private final FieldEncoder[] encoders = new FieldEncoder[JsonKind.values().length];

    private final int[] fields;
    private final byte[] join;
    private final BinaryBuffer joined = new BinaryBuffer(64);

    PlainColumn(Column column, List<String> fieldNames) {
        this.encoder = column.type().encoder(column.databaseType());
        this.required = column.required();
        this.repairs = new PlainRepairs(column.repairs());
        this.missing = column.missing().stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.fields = column.from().stream().mapToInt(fieldNames::indexOf).toArray();
        this.join = fields.length < 2 ? null : column.join().getBytes(StandardCharsets.UTF_8);
        for (JsonKind kind : JsonKind.values()) {
            boolean accepted = column.type().accepts(kind);
            encoders[kind.ordinal()] = accepted ? column.type().encoder(column.databaseType(), kind) : null;
        }
    }

    /** False when the value is not plain; the buffer may then hold part of it. */
    boolean encode(PlainFields plain, BinaryBuffer buffer) {
        if (fields.length != 1) {
            return fields.length > 1 ? encodeJoined(plain, buffer) : plain.encodeExtra(buffer);
        }
        int field = fields[0];
        if (plain.isEmpty(field)) {
            return encodeMissing(buffer);
        }
        JsonKind kind = plain.kinds[field];
        FieldEncoder wanted = kind == null ? encoder : encoders[kind.ordinal()];
        return wanted != null && encode(wanted, plain.bytes, plain.from[field], plain.to[field], buffer);
    }

    private boolean encodeJoined(PlainFields plain, BinaryBuffer buffer) {
        joined.length = 0;
        for (int part : fields) {
            if (plain.isEmpty(part)) {
                return encodeMissing(buffer);
            }
            if (joined.length > 0) {
                joined.putBytes(join, 0, join.length);
            }
            joined.putBytes(plain.bytes, plain.from[part], plain.to[part]);
        }
        return encode(encoder, joined.bytes, 0, joined.length, buffer);
    }

    private boolean encodeMissing(BinaryBuffer buffer) {
        buffer.putNull();
        return !required;
    }

    private boolean encode(FieldEncoder wanted, byte[] bytes, int from, int to, BinaryBuffer buffer) {
        return !isMissing(bytes, from, to)
                && repairs.leaveAlone(bytes, from, to)
                && wanted.encode(bytes, from, to, buffer);
    }

    private boolean isMissing(byte[] bytes, int from, int to) {
        for (byte[] value : missing) {
            if (Arrays.equals(value, 0, value.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }
}
