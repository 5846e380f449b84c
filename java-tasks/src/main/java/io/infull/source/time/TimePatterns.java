package io.infull.source.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads values in the first form that fits. Each column has its own, as what was read is kept in it. */
public final class TimePatterns {

    private final TimeReading time = new TimeReading();
    private final TimePattern[] patterns;

    /** A form that cannot be read from bytes leaves what comes behind it to the formatters. */
    public TimePatterns(List<TimeForm> forms) {
        List<TimePattern> known = new ArrayList<>();
        for (TimeForm form : forms) {
            Optional<TimePattern> pattern = form.pattern();
            if (pattern.isEmpty()) {
                break;
            }
            known.add(pattern.get());
        }
        this.patterns = known.toArray(TimePattern[]::new);
    }

    /** Null when no form fits, or when only its formatter knows. What is returned is overwritten by the next value. */
    public TimeReading read(byte[] bytes, int from, int to) {
        for (TimePattern pattern : patterns) {
            TimePattern.Outcome outcome = pattern.read(time, bytes, from, to);
            if (outcome != TimePattern.Outcome.OTHER) {
                return outcome == TimePattern.Outcome.READ ? time : null;
            }
        }
        return null;
    }
}
