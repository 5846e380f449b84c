package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.time.DatePattern;
import io.infull.source.time.DayPattern;
import io.infull.source.time.LocalClock;
import io.infull.source.time.TimeForm;
import io.infull.source.time.TimedDay;
import io.infull.source.time.ZoneDays;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A day of the calendar in one of several forms. */
final class DateEncoder implements FieldEncoder {

    private final DayPattern[] patterns;

    private DateEncoder(List<DayPattern> patterns) {
        this.patterns = patterns.toArray(DayPattern[]::new);
    }

    /** The first form that fits decides. */
    static DateEncoder of(List<TimeForm> forms, ZoneId zone, boolean cut) {
        ZoneDays days = zone == null ? null : new ZoneDays(new LocalClock(zone, null, null));
        return new DateEncoder(
                forms.stream().map(form -> pattern(form, cut, days)).toList());
    }

    private static DayPattern pattern(TimeForm form, boolean cut, ZoneDays zone) {
        Optional<DatePattern> fixed = DatePattern.of(form.letters());
        return fixed.isPresent() ? fixed.get() : new TimedDay(form.pattern(), cut, zone);
    }

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        for (DayPattern pattern : patterns) {
            int days = pattern.daysSince2000(bytes, from, to);
            if (days != DayPattern.NONE) {
                buffer.putInt(Integer.BYTES);
                buffer.putInt(days);
                return true;
            }
        }
        return false;
    }
}
