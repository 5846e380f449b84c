package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Checks a value where it stands among the bytes of a file, and writes it in PostgreSQL's binary form behind its length.
 * It takes the spellings that are common and cheap to check; what it does not take is not wrong yet: {@link ValueType}
 * decides.
 */
public sealed interface FieldEncoder
        permits BooleanEncoder,
                CodeEncoder,
                DateEncoder,
                IntegerEncoder,
                JsonbEncoder,
                NumericEncoder,
                NoEncoder,
                SpelledNumberEncoder,
                TextEncoder,
                TimeFormEncoder,
                TimestampEncoder {

    /**
     * False when the value is not taken; the buffer may then hold part of it.
     *
     * @param bytes valid text in UTF-8, of which the value is not empty
     */
    boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer);

    /** Writes a value in its canonical spelling, or null. */
    default void encodeOrNull(String value, BinaryBuffer buffer) {
        if (value == null) {
            buffer.putNull();
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (!encode(bytes, 0, bytes.length, buffer)) {
            throw new IllegalStateException("Not in its canonical spelling: " + this);
        }
    }

    /**
     * Takes every value of a type in its canonical spelling.
     *
     * @param databaseType as PostgreSQL writes it; every type that a contract can fill is known
     */
    static FieldEncoder canonical(String databaseType) {
        return switch (databaseType) {
            case "text" -> new TextEncoder();
            case "integer" -> IntegerEncoder.ofInteger();
            case "bigint" -> IntegerEncoder.ofBigint();
            case "boolean" -> BooleanEncoder.canonical();
            case "jsonb" -> new JsonbEncoder();
            case "date" -> DateEncoder.iso();
            case TimestampType.MOMENT, TimestampType.CLOCK_TIME -> new TimestampEncoder();
            case "numeric" -> NumericEncoder.unbounded();
            default -> throw new IllegalStateException("No binary form for type " + databaseType);
        };
    }
}
