package io.infull.source.csv;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.record.RecordFields;
import io.infull.source.value.JsonbEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes fields that no column takes as a JSON object, before any repair. */
final class CsvExtra {

    private static final byte[] NOTHING = "null".getBytes(StandardCharsets.US_ASCII);

    /** By character of ASCII: how it is spelled in a JSON text; null where it is written as it is. */
    private static final byte[][] ESCAPES = new byte[128][];

    static {
        for (int character = 0; character < ESCAPES.length; character++) {
            String text = String.valueOf((char) character);
            byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(text);
            ESCAPES[character] = quoted.length == 1 ? null : quoted;
        }
    }

    private final int[] fields;
    /** By field: its name, with the text before and after it in the object. */
    private final byte[][] names;

    CsvExtra(List<String> fieldNames, List<String> extraNames) {
        this.fields = extraNames.stream().mapToInt(fieldNames::indexOf).toArray();
        this.names = extraNames.stream()
                .map(name -> '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(name)) + "\":")
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    void write(RecordFields record, BinaryBuffer buffer) {
        if (fields.length == 0) {
            buffer.putNull();
            return;
        }
        int start = JsonbEncoder.begin(buffer);
        for (int index = 0; index < fields.length; index++) {
            buffer.putByte(index == 0 ? '{' : ',');
            buffer.putBytes(names[index], 0, names[index].length);
            int field = fields[index];
            if (record.isEmpty(field)) {
                buffer.putBytes(NOTHING, 0, NOTHING.length);
            } else {
                putText(record.bytes, record.from[field], record.to[field], buffer);
            }
        }
        buffer.putByte('}');
        JsonbEncoder.end(buffer, start);
    }

    private static void putText(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        buffer.putByte('"');
        int written = from;
        for (int index = from; index < to; index++) {
            // Bytes of UTF-8 beyond ASCII are negative, and are written as they are.
            byte[] escape = bytes[index] < 0 ? null : ESCAPES[bytes[index]];
            if (escape != null) {
                buffer.putBytes(bytes, written, index);
                buffer.putBytes(escape, 0, escape.length);
                written = index + 1;
            }
        }
        buffer.putBytes(bytes, written, to);
        buffer.putByte('"');
    }
}
