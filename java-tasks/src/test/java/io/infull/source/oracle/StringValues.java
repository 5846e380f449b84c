package io.infull.source.oracle;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.number.NumberForm;
import io.infull.source.number.NumberSpelling;
import io.infull.source.time.LocalClock;
import io.infull.source.time.RepeatedHour;
import io.infull.source.time.TimeForm;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What values mean, by way of texts and java.time: the encoders must take the same values, and no others. */
public final class StringValues {

    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int NANOS_IN_MICRO = 1_000;
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
            return canonical(date, value);
        }
        if (type instanceof TimestampType timestamp) {
            return canonical(timestamp, value);
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

    private static String canonical(DateType type, String value) {
        for (TimeForm form : type.forms()) {
            TemporalAccessor parsed = parsed(form, value);
            LocalDate day = parsed == null ? null : day(type, form, parsed);
            if (day != null) {
                return day.toString();
            }
        }
        return null;
    }

    private static LocalDate day(DateType type, TimeForm form, TemporalAccessor parsed) {
        LocalDate day = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (!form.hasTime() || time == null) {
            return day;
        }
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            OffsetDateTime moment = OffsetDateTime.from(parsed);
            day = moment.atZoneSameInstant(type.zone()).toLocalDate();
            time = moment.atZoneSameInstant(type.zone()).toLocalTime();
        }
        boolean known = day.getYear() >= 1 && day.getYear() <= 9999;
        return known && (type.cut() || time.equals(LocalTime.MIDNIGHT)) ? day : null;
    }

    private static String canonical(TimestampType type, String value) {
        for (TimeForm form : type.forms()) {
            TemporalAccessor parsed = parsed(form, value);
            if (parsed != null) {
                return canonical(stored(type, parsed));
            }
        }
        return null;
    }

    private static String canonical(LocalDateTime time) {
        boolean fits =
                time != null && time.getYear() >= 1 && time.getYear() <= 9999 && time.getNano() % NANOS_IN_MICRO == 0;
        return fits ? TIMES.format(time) : null;
    }

    // Null when the contract leaves open what is meant.
    private static LocalDateTime stored(TimestampType type, TemporalAccessor parsed) {
        LocalClock clock = type.clock();
        if (parsed.query(TemporalQueries.localTime()) == null) {
            return null;
        }
        boolean hasOffset = parsed.isSupported(ChronoField.OFFSET_SECONDS);
        if (!hasOffset && clock == null) {
            return type.isMoment() ? null : LocalDateTime.from(parsed);
        }
        Instant moment =
                hasOffset ? OffsetDateTime.from(parsed).toInstant() : moment(clock, LocalDateTime.from(parsed));
        if (moment == null || (!type.isMoment() && clock == null)) {
            return null;
        }
        return LocalDateTime.ofInstant(moment, type.isMoment() ? ZoneOffset.UTC : clock.zone());
    }

    private static Instant moment(LocalClock clock, LocalDateTime time) {
        List<ZoneOffset> offsets = clock.zone().getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            return clock.skipped() == null
                    ? null
                    : time.toInstant(clock.zone().getRules().getTransition(time).getOffsetBefore());
        }
        if (offsets.size() == 1) {
            return time.toInstant(offsets.get(0));
        }
        return clock.repeated() == null
                ? null
                : time.toInstant(offsets.get(clock.repeated() == RepeatedHour.earlier ? 0 : 1));
    }

    /** A day of the years 1 to 9999 and what else the form says; null when the value is not of this form. */
    public static TemporalAccessor parsed(TimeForm form, String value) {
        try {
            TemporalAccessor parsed = form.formatter().parse(value);
            int year = parsed.isSupported(ChronoField.EPOCH_DAY)
                    ? LocalDate.from(parsed).getYear()
                    : 0;
            return year >= 1 && year <= 9999 ? parsed : null;
        } catch (DateTimeException notThisOne) {
            return null;
        }
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
                buffer.putLong(ChronoUnit.MICROS.between(FIRST_DAY.atStartOfDay(), LocalDateTime.parse(value, TIMES)));
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
