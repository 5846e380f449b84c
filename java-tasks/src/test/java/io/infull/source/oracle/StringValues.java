package io.infull.source.oracle;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.number.NumberForm;
import io.infull.source.number.NumberSpelling;
import io.infull.source.value.BooleanType;
import io.infull.source.value.CodedType;
import io.infull.source.value.DateType;
import io.infull.source.value.DecimalType;
import io.infull.source.value.FieldEncoder;
import io.infull.source.value.IntegerType;
import io.infull.source.value.JsonKind;
import io.infull.source.value.JsonbEncoder;
import io.infull.source.value.NumericEncoder;
import io.infull.source.value.SpelledNumberType;
import io.infull.source.value.TextType;
import io.infull.source.value.TimestampType;
import io.infull.source.value.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/** What values mean, by way of texts and java.time: the encoders must take the same values, and no others. */
public final class StringValues {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int MOST_DIGITS = 18;

    private StringValues() {}

    /** The value in its only spelling, or null when it is refused. */
    public static String canonical(ValueType type, String value) {
        if (type instanceof IntegerType integer) {
            return canonical(integer, value);
        }
        if (type instanceof DecimalType decimal) {
            return StringNumber.canonical(value, decimal.precision() - decimal.scale(), decimal.scale());
        }
        if (type instanceof BooleanType answer) {
            return answer.trueValues().contains(value)
                    ? "true"
                    : answer.falseValues().contains(value) ? "false" : null;
        }
        if (type instanceof DateType date) {
            return StringTimes.canonical(date, value);
        }
        if (type instanceof TimestampType timestamp) {
            return StringTimes.canonical(timestamp, value);
        }
        if (type instanceof SpelledNumberType spelled) {
            String plain = plain(spelled.form(), value);
            return plain == null ? null : canonical(spelled.number(), plain);
        }
        if (type instanceof CodedType coded) {
            String meaning = coded.codes().get(value);
            return meaning == null && coded.keepsOthers() ? canonical(coded.type(), value) : meaning(coded, meaning);
        }
        return value;
    }

    private static String meaning(CodedType coded, String value) {
        return value == null ? null : canonical(coded.plain(), value);
    }

    /** The same of a value that a JSON file gives in this kind. */
    public static String canonical(ValueType type, String value, JsonKind kind) {
        if (type instanceof CodedType coded) {
            String meaning = coded.codes().get(value);
            return meaning == null && coded.keepsOthers()
                    ? canonical(coded.type(), value, kind)
                    : meaning(coded, meaning);
        }
        if (type instanceof SpelledNumberType spelled && kind != JsonKind.STRING) {
            return canonical(spelled.number(), value, kind);
        }
        return type.accepts(kind) ? canonical(type, value) : null;
    }

    /** How the ledger counts what was made of a value; null when it was taken as it is. */
    static String repair(ValueType type, String value) {
        String meaning = type instanceof CodedType coded ? coded.codes().get(value) : null;
        return meaning == null || meaning.equals(value) ? null : "code";
    }

    private static String canonical(IntegerType integer, String value) {
        String plain = StringNumber.canonical(value, MOST_DIGITS, 0);
        boolean fits = plain != null && (integer.isWide() || Long.parseLong(plain) == (int) Long.parseLong(plain));
        return fits ? plain : null;
    }

    private static String plain(NumberForm form, String value) {
        NumberSpelling spelling = new NumberSpelling(form);
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        boolean found = spelling.rewrite(text, 0, text.length);
        return found ? new String(spelling.bytes, 0, spelling.length, StandardCharsets.US_ASCII) : null;
    }

    /** Writes a value in its only spelling, or null. */
    public static void write(String databaseType, String value, BinaryBuffer buffer) {
        if (value == null) {
            buffer.putNull();
            return;
        }
        switch (databaseType) {
            case "text" -> put(new TextType().encoder(databaseType, name -> {}), value, buffer);
            case "jsonb" -> put(new JsonbEncoder(), value, buffer);
            case "numeric" -> put(NumericEncoder.unbounded(), value, buffer);
            case "integer" -> {
                buffer.putInt(Integer.BYTES);
                buffer.putInt(Integer.parseInt(value));
            }
            case "bigint" -> {
                buffer.putInt(Long.BYTES);
                buffer.putLong(Long.parseLong(value));
            }
            case "boolean" -> {
                buffer.putInt(1);
                buffer.putByte(value.equals("true") ? 1 : 0);
            }
            case "date" -> {
                buffer.putInt(Integer.BYTES);
                buffer.putInt((int) ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.parse(value)));
            }
            default -> {
                buffer.putInt(Long.BYTES);
                buffer.putLong(ChronoUnit.MICROS.between(
                        FIRST_DAY.atStartOfDay(), LocalDateTime.parse(value, StringTimes.WRITTEN)));
            }
        }
    }

    private static void put(FieldEncoder encoder, String value, BinaryBuffer buffer) {
        byte[] encoded = encoder.encoded(value).orElseThrow();
        buffer.putBytes(encoded, 0, encoded.length);
    }

    /**
     * The value in its only spelling, or null, and the encoder agrees about both. Fails when it does not.
     *
     * @param databaseType of the column
     */
    public static String agreed(ValueType type, String databaseType, String value) {
        String canonical = canonical(type, value);
        byte[] taken = type.encoder(databaseType, name -> {}).encoded(value).orElse(null);
        BinaryBuffer expected = new BinaryBuffer(1);
        write(databaseType, canonical, expected);
        boolean same = canonical == null
                ? taken == null
                : taken != null && Arrays.equals(taken, 0, taken.length, expected.bytes, 0, expected.length);
        if (!same) {
            throw new AssertionError("'%s' as %s is %s in text, and %s in bytes"
                    .formatted(
                            value,
                            type,
                            canonical,
                            taken == null ? "refused" : HexFormat.of().formatHex(taken)));
        }
        return canonical;
    }
}
