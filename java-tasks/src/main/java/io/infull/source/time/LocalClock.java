package io.infull.source.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The clocks of a time zone.
 *
 * @param repeated null where a time that was shown twice is refused
 * @param skipped null where a time that was never shown is refused
 */
public record LocalClock(ZoneId zone, RepeatedHour repeated, SkippedHour skipped) {

    /**
     * The moment at which clocks showed the time; null when they never did, or did twice, and the contract does not
     * declare which moment is meant.
     */
    public Instant moment(LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            return skipped == null
                    ? null
                    : time.toInstant(zone.getRules().getTransition(time).getOffsetBefore());
        }
        if (offsets.size() == 1) {
            return time.toInstant(offsets.get(0));
        }
        return repeated == null ? null : time.toInstant(offsets.get(repeated == RepeatedHour.earlier ? 0 : 1));
    }
}
