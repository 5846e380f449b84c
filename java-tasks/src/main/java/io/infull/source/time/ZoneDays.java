package io.infull.source.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;

/**
 * The clocks of a zone by day. Most days have one offset, which is kept for the days of some five years; on days on which
 * clocks are turned each time is looked up. Times are seconds since 2000.
 */
public final class ZoneDays {

    /** A time whose meaning the contract does not declare. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int PLACES = 1 << 11;
    private static final int TURNED = Integer.MIN_VALUE;
    private static final int DAY = 86_400;
    private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final LocalClock clock;
    private final ZoneRules rules;
    private final Days local = new Days();
    private final Days utc = new Days();

    /** Offsets by day, at the place of the day's number. */
    private static final class Days {

        private final int[] days = new int[PLACES];
        private final int[] offsets = new int[PLACES];

        Days() {
            Arrays.fill(days, Integer.MIN_VALUE);
        }
    }

    public ZoneDays(LocalClock clock) {
        this.clock = clock;
        this.rules = clock.zone().getRules();
    }

    /**
     * The moment at which clocks showed the time; NONE when they never did, or did twice, and the contract does not
     * declare which moment is meant.
     */
    public long moment(long time) {
        int day = (int) Math.floorDiv(time, DAY);
        int place = day & PLACES - 1;
        if (local.days[place] != day) {
            local.days[place] = day;
            local.offsets[place] = localOffset((long) day * DAY);
        }
        if (local.offsets[place] != TURNED) {
            return time - local.offsets[place];
        }
        return onTurnedDay(time);
    }

    private long onTurnedDay(long time) {
        LocalDateTime shown = shown(time);
        List<ZoneOffset> offsets = rules.getValidOffsets(shown);
        if (offsets.isEmpty()) {
            return clock.skipped() == null
                    ? NONE
                    : time - rules.getTransition(shown).getOffsetBefore().getTotalSeconds();
        }
        if (offsets.size() > 1 && clock.repeated() == null) {
            return NONE;
        }
        return time
                - offsets.get(clock.repeated() == RepeatedHour.later ? offsets.size() - 1 : 0)
                        .getTotalSeconds();
    }

    /** The local time at a moment. */
    public long shownAt(long moment) {
        int day = (int) Math.floorDiv(moment, DAY);
        int place = day & PLACES - 1;
        if (utc.days[place] != day) {
            utc.days[place] = day;
            utc.offsets[place] = offset((long) day * DAY);
        }
        return moment
                + (utc.offsets[place] == TURNED
                        ? rules.getOffset(instant(moment)).getTotalSeconds()
                        : utc.offsets[place]);
    }

    private int localOffset(long start) {
        LocalDateTime first = shown(start);
        if (rules.getValidOffsets(first).size() != 1) {
            return TURNED;
        }
        ZoneOffset offset = rules.getOffset(first);
        Instant moment = first.toInstant(offset);
        // As the first moment is shown once, what was shown twice or never before lies behind it.
        ZoneOffsetTransition behind = rules.nextTransition(moment);
        boolean regular = behind == null || !earlier(behind).isBefore(first.plusDays(1));
        return regular ? offset.getTotalSeconds() : TURNED;
    }

    private static LocalDateTime earlier(ZoneOffsetTransition turn) {
        return turn.isGap() ? turn.getDateTimeBefore() : turn.getDateTimeAfter();
    }

    private int offset(long start) {
        Instant first = instant(start);
        ZoneOffsetTransition behind = rules.nextTransition(first);
        boolean regular = behind == null || !behind.getInstant().isBefore(first.plusSeconds(DAY));
        return regular ? rules.getOffset(first).getTotalSeconds() : TURNED;
    }

    private static Instant instant(long time) {
        return Instant.ofEpochSecond(EPOCH + time);
    }

    private static LocalDateTime shown(long time) {
        return LocalDateTime.ofEpochSecond(EPOCH + time, 0, ZoneOffset.UTC);
    }
}
