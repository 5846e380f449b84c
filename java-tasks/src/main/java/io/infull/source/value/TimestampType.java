package io.infull.source.value;

import io.infull.source.time.LocalClock;
import io.infull.source.time.TimeForm;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;

/**
 * A day and a time, to the microsecond, in the years 1 to 9999.
 *
 * @param forms the first one that reads a value decides
 * @param clock says when a time without an offset was, and which local time one with an offset is; null where neither is
 *     needed
 * @param isMoment whether the column holds moments ({@code timestamptz}) or what a clock showed ({@code timestamp})
 */
public record TimestampType(List<TimeForm> forms, LocalClock clock, boolean isMoment) implements ValueType {

    /** Days, microseconds, and no offset: of a moment it is the time in UTC. */
    private static final TimeForm CANONICAL = TimeForm.of("uuuu-MM-dd HH:mm:ss.SSSSSS", null);

    private static final int NANOS_IN_MICRO = 1_000;

    @Override
    public String canonical(String value) {
        for (TimeForm form : forms) {
            TemporalAccessor parsed = form.parsed(value);
            if (parsed != null) {
                return canonical(stored(parsed));
            }
        }
        return null;
    }

    private static String canonical(LocalDateTime time) {
        boolean fits =
                time != null && time.getYear() >= 1 && time.getYear() <= 9999 && time.getNano() % NANOS_IN_MICRO == 0;
        return fits ? CANONICAL.written(time.atOffset(ZoneOffset.UTC)) : null;
    }

    // Null when the contract leaves open what is meant.
    private LocalDateTime stored(TemporalAccessor parsed) {
        if (parsed.query(TemporalQueries.localTime()) == null) {
            return null;
        }
        boolean hasOffset = parsed.isSupported(ChronoField.OFFSET_SECONDS);
        if (!hasOffset && clock == null) {
            return isMoment ? null : LocalDateTime.from(parsed);
        }
        Instant moment = hasOffset ? OffsetDateTime.from(parsed).toInstant() : clock.moment(LocalDateTime.from(parsed));
        if (moment == null || (!isMoment && clock == null)) {
            return null;
        }
        return LocalDateTime.ofInstant(moment, isMoment ? ZoneOffset.UTC : clock.zone());
    }

    @Override
    public String expectation() {
        return "a timestamp like " + TimeForm.letters(forms)
                + (clock == null ? "" : " that clocks in " + clock.zone() + " showed once");
    }

    @Override
    public String refusalReason() {
        return "not_a_timestamp";
    }

    @Override
    public boolean accepts(JsonKind kind) {
        return kind.canHave(forms);
    }

    @Override
    public FieldEncoder encoder(String databaseType) {
        return new TimeFormEncoder(forms, clock, isMoment);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals(isMoment ? Encoders.MOMENT : Encoders.CLOCK_TIME);
    }
}
