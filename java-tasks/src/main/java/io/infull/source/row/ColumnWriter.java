package io.infull.source.row;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.contract.Column;
import io.infull.source.record.RecordFields;
import io.infull.source.value.FieldEncoder;
import io.infull.source.value.FieldValue;
import io.infull.source.value.JsonKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Writes a column of a target from the fields of a record, or says why it cannot. */
final class ColumnWriter {

    private final Column column;
    private final Repairs repairs;
    private final FieldValue value = new FieldValue();
    private final FieldEncoder encoder;
    /** By kind of JSON value. */
    private final FieldEncoder[] encoders = new FieldEncoder[JsonKind.values().length];

    private final int[] fields;
    private final byte[] join;
    private final BinaryBuffer joined = new BinaryBuffer(64);

    /** @param counted gets the name of each repair that altered a value */
    ColumnWriter(Column column, List<String> fieldNames, Consumer<String> counted) {
        this.column = column;
        this.repairs = new Repairs(column.repairs(), column.missing(), counted);
        this.fields = column.from().stream().mapToInt(fieldNames::indexOf).toArray();
        this.join = fields.length < 2 ? null : column.join().getBytes(StandardCharsets.UTF_8);
        this.encoder = column.type().encoder(column.databaseType(), counted);
        for (JsonKind kind : JsonKind.values()) {
            encoders[kind.ordinal()] = column.type().encoder(column.databaseType(), kind, counted);
        }
    }

    /** Throws RowRejected when the value is refused; the buffer may then hold part of it. */
    void write(RecordFields record, BinaryBuffer buffer) throws RowRejected {
        if (fields.length == 0) {
            record.writeExtra(buffer);
        } else if (fields.length > 1) {
            writeJoined(record, buffer);
        } else if (record.isEmpty(fields[0])) {
            writeNone(buffer);
        } else {
            int field = fields[0];
            write(record.kinds[field], record.bytes, record.from[field], record.to[field], buffer);
        }
    }

    private void writeJoined(RecordFields record, BinaryBuffer buffer) throws RowRejected {
        joined.length = 0;
        for (int part : fields) {
            if (record.isEmpty(part)) {
                writeNone(buffer);
                return;
            }
            if (joined.length > 0) {
                joined.putBytes(join, 0, join.length);
            }
            joined.putBytes(record.bytes, record.from[part], record.to[part]);
        }
        write(null, joined.bytes, 0, joined.length, buffer);
    }

    // The kind is null where the value is a text that was no JSON value.
    private void write(JsonKind kind, byte[] bytes, int from, int to, BinaryBuffer buffer) throws RowRejected {
        value.set(bytes, from, to);
        boolean missing = !repairs.areNone() && !repairs.apply(value);
        if (missing || value.isEmpty()) {
            if (column.required()) {
                throw missing(text(bytes, from, to));
            }
            buffer.putNull();
            return;
        }
        FieldEncoder wanted = kind == null ? encoder : encoders[kind.ordinal()];
        if (!wanted.encode(value.bytes, value.from, value.to, buffer)) {
            throw rejected(
                    column.type().refusalReason(),
                    "expected " + column.type().expectation(),
                    text(bytes, from, to),
                    column.type().hint(value.text()));
        }
    }

    private void writeNone(BinaryBuffer buffer) throws RowRejected {
        if (column.required()) {
            throw missing(null);
        }
        buffer.putNull();
    }

    private RowRejected missing(String found) {
        return rejected("missing_value", "expected a value", found, "");
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private RowRejected rejected(String reason, String expected, String found, String hint) {
        String shown = found == null ? "none" : "'" + found + "'";
        return RowRejected.value(column.name(), found, reason, expected + " but found " + shown + hint);
    }
}
