package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.time.DatePattern;
import io.infull.source.time.LocalClock;
import io.infull.source.time.TimeForm;
import io.infull.source.time.TimePatterns;
import io.infull.source.time.TimeReading;
import io.infull.source.time.ZoneDays;
import java.util.List;

/** A day and a time in a declared form, as microseconds since 2000: what {@link TimestampType} takes. */
final class TimeFormEncoder implements FieldEncoder {

    private static final long FIRST = DatePattern.daysSince2000(1, 1, 1) * TimeReading.SECONDS_IN_DAY;
    private static final long BEHIND_LAST = (DatePattern.daysSince2000(9999, 12, 31) + 1) * TimeReading.SECONDS_IN_DAY;
    private static final long NONE = ZoneDays.NONE;
    private static final int MICROS_IN_SECOND = 1_000_000;
    private static final int NANOS_IN_MICRO = 1_000;

    private final TimePatterns forms;
    /** Null where there is no zone. */
    private final ZoneDays zone;

    private final boolean isMoment;

    TimeFormEncoder(List<TimeForm> forms, LocalClock clock, boolean isMoment) {
        this.forms = new TimePatterns(forms);
        this.zone = clock == null ? null : new ZoneDays(clock);
        this.isMoment = isMoment;
    }

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        TimeReading time = forms.read(bytes, from, to);
        if (time == null || !time.hasTime() || time.nanos() % NANOS_IN_MICRO != 0) {
            return false;
        }
        long stored = time.hasOffset() ? ofMoment(time.moment()) : ofClock(time.seconds());
        buffer.putInt(Long.BYTES);
        buffer.putLong(stored * MICROS_IN_SECOND + time.nanos() / NANOS_IN_MICRO);
        return stored >= FIRST && stored < BEHIND_LAST;
    }

    private long ofMoment(long moment) {
        if (isMoment) {
            return moment;
        }
        return zone == null ? NONE : zone.shownAt(moment);
    }

    private long ofClock(long shown) {
        if (zone == null) {
            return isMoment ? NONE : shown;
        }
        long moment = zone.moment(shown);
        return moment == NONE ? NONE : ofMoment(moment);
    }
}
