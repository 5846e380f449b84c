package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.time.DatePattern;
import io.infull.source.time.DayPattern;
import io.infull.source.time.LocalClock;
import io.infull.source.time.TimeForm;
import io.infull.source.time.TimedDay;
import io.infull.source.time.ZoneDays;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A day of the calendar in one of several forms. */
final class DateEncoder implements FieldEncoder {

    private final DayPattern[] patterns;

    private DateEncoder(List<DayPattern> patterns) {
        this.patterns = patterns.toArray(DayPattern[]::new);
    }

    static DateEncoder iso() {
        return of(List.of(TimeForm.of(DatePattern.ISO, null)), null, false);
    }

    /** The first form that fits decides; a form that is not taken leaves what comes behind it to the others. */
    static DateEncoder of(List<TimeForm> forms, ZoneId zone, boolean cut) {
        ZoneDays days = zone == null ? null : new ZoneDays(new LocalClock(zone, null, null));
        List<DayPattern> taken = new ArrayList<>();
        for (TimeForm form : forms) {
            Optional<? extends DayPattern> fixed = DatePattern.of(form.letters());
            Optional<? extends DayPattern> pattern =
                    fixed.isPresent() ? fixed : form.pattern().map(parts -> new TimedDay(parts, cut, days));
            if (pattern.isEmpty()) {
                break;
            }
            taken.add(pattern.get());
        }
        return new DateEncoder(taken);
    }

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        for (DayPattern pattern : patterns) {
            int days = pattern.daysSince2000(bytes, from, to);
            if (days != DayPattern.NONE) {
                buffer.putInt(Integer.BYTES);
                buffer.putInt(days);
                return days != DayPattern.UNKNOWN;
            }
        }
        return false;
    }
}
