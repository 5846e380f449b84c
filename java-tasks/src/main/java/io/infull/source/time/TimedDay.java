package io.infull.source.time;

/** The day of a value that may have a time, as {@code DateType} takes it. */
public final class TimedDay implements DayPattern {

    private static final int FIRST = DatePattern.daysSince2000(1, 1, 1);
    private static final int LAST = DatePattern.daysSince2000(9999, 12, 31);

    private final TimeReading time = new TimeReading();
    private final TimePattern pattern;
    private final boolean cut;
    /** Null where no form has an offset. */
    private final ZoneDays zone;

    public TimedDay(TimePattern pattern, boolean cut, ZoneDays zone) {
        this.pattern = pattern;
        this.cut = cut;
        this.zone = zone;
    }

    @Override
    public int daysSince2000(byte[] bytes, int from, int to) {
        if (!pattern.read(time, bytes, from, to)) {
            return NONE;
        }
        return time.hasTime() ? ofTime() : time.days;
    }

    private int ofTime() {
        long shown = time.hasOffset() ? zone.shownAt(time.moment()) : time.seconds();
        int days = (int) Math.floorDiv(shown, TimeReading.SECONDS_IN_DAY);
        boolean midnight = shown == days * TimeReading.SECONDS_IN_DAY && time.nanos() == 0;
        return (cut || midnight) && days >= FIRST && days <= LAST ? days : NONE;
    }
}
