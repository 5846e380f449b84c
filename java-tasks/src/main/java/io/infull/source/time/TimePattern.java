package io.infull.source.time;

import java.util.List;

/** Reads days and times of a form from bytes: what java.time reads with the same letters, and no more. */
public final class TimePattern {

    private final TimePart[] parts;

    private TimePattern(List<TimePart> parts) {
        this.parts = parts.toArray(TimePart[]::new);
    }

    /** ISO, as {@link TimeForm#iso} describes it. */
    static TimePattern iso(String mark) {
        TimePartList parts = new TimePartList(null);
        List.of("uuuu", "-", "MM", "-", "dd", "'" + mark + "'", "HH", ":", "mm", ":", "ss")
                .forEach(parts::add);
        parts.add(TimePart.optionalFraction());
        List.of("[", "XXX", "]").forEach(parts::add);
        return new TimePattern(parts.whole());
    }

    static TimePattern of(List<String> letters, Integer yearsFrom) {
        TimePartList parts = new TimePartList(yearsFrom);
        letters.forEach(parts::add);
        return new TimePattern(parts.whole());
    }

    /** False when the value is not of the form. */
    boolean read(TimeReading time, byte[] bytes, int from, int to) {
        time.begin(bytes, from, to);
        for (TimePart part : parts) {
            if (!part.read(time)) {
                return false;
            }
        }
        return time.position == to && time.settle();
    }
}
