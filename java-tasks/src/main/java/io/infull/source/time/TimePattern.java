package io.infull.source.time;

import io.infull.source.bytes.ByteScan;
import io.infull.source.time.TimeReading.Field;
import java.util.List;
import java.util.Optional;

/** Reads days and times of a form from bytes, like its {@link TimeForm#formatter} reads them from texts. */
public final class TimePattern {

    /** What became of a value. */
    enum Outcome {
        READ,
        /** It is certainly not of the form. */
        OTHER,
        /** Only the formatter knows. */
        UNKNOWN
    }

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
        return new TimePattern(parts.whole().orElseThrow());
    }

    /** Empty when a letter is not known here, or something is said twice. */
    static Optional<TimePattern> of(List<String> letters, Integer yearsFrom) {
        TimePartList parts = new TimePartList(yearsFrom);
        letters.forEach(parts::add);
        return parts.whole().map(TimePattern::new);
    }

    Outcome read(TimeReading time, byte[] bytes, int from, int to) {
        if (!ByteScan.isAscii(bytes, from, to)) {
            return Outcome.UNKNOWN;
        }
        time.begin(bytes, from, to);
        for (TimePart part : parts) {
            if (!part.read(time)) {
                return Outcome.OTHER;
            }
        }
        if (time.position != to || !time.settleDay()) {
            return Outcome.OTHER;
        }
        return settled(time);
    }

    private static Outcome settled(TimeReading time) {
        boolean clock = time.says(Field.CLOCK_HOUR) && time.says(Field.HALF);
        boolean whole = (time.says(Field.HOUR) || clock) && time.says(Field.MINUTE);
        boolean ordered = time.says(Field.SECOND) || !time.says(Field.NANOS);
        if (whole && ordered) {
            return time.settleTime() ? Outcome.READ : Outcome.OTHER;
        }
        time.second = 0;
        return isDayAlone(time) ? Outcome.READ : Outcome.UNKNOWN;
    }

    private static boolean isDayAlone(TimeReading time) {
        for (int field = Field.HOUR.ordinal(); field <= Field.OFFSET.ordinal(); field++) {
            if (time.said[field] != TimeReading.UNSAID) {
                return false;
            }
        }
        return true;
    }
}
