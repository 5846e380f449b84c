package io.infull.source.time;

import java.util.List;

/** Reads values in the first form that fits. Each column has its own, as what was read is kept in it. */
public final class TimePatterns {

    private final TimeReading time = new TimeReading();
    private final TimePattern[] patterns;

    public TimePatterns(List<TimeForm> forms) {
        this.patterns = forms.stream().map(TimeForm::pattern).toArray(TimePattern[]::new);
    }

    /** Null when no form fits. What is returned is overwritten by the next value. */
    public TimeReading read(byte[] bytes, int from, int to) {
        for (TimePattern pattern : patterns) {
            if (pattern.read(time, bytes, from, to)) {
                return time;
            }
        }
        return null;
    }
}
