package io.infull.source.oracle;

import io.infull.source.time.LocalClock;
import io.infull.source.time.RepeatedHour;
import io.infull.source.time.TimeForm;
import io.infull.source.value.DateType;
import io.infull.source.value.TimestampType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;

/** What days and times mean, by way of java.time. */
public final class StringTimes {

    static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final int NANOS_IN_MICRO = 1_000;

    private StringTimes() {}

    static String canonical(DateType type, String value) {
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

    static String canonical(TimestampType type, String value) {
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
        return fits ? WRITTEN.format(time) : null;
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
}
