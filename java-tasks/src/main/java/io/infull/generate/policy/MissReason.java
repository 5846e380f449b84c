package io.infull.generate.policy;

import java.util.Locale;

/** What is wrong with a missed line: the first that applies. */
public enum MissReason {
    NOTHING_DELIVERED,
    LATE_AND_SHORT,
    EARLY_AND_SHORT,
    LATE,
    EARLY,
    SHORT,
    TOO_MUCH,
    /** Nothing: another line of an order that is judged as a whole is the miss. */
    OTHER_LINE;

    /** The name that the models write. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Of something that came.
     *
     * @param isInFull neither short nor too much
     */
    static MissReason of(boolean isLate, boolean isEarly, boolean isShort, boolean isInFull) {
        if (isShort) {
            return ofShort(isLate, isEarly);
        }
        if (isLate) {
            return LATE;
        }
        if (isEarly) {
            return EARLY;
        }
        return isInFull ? OTHER_LINE : TOO_MUCH;
    }

    private static MissReason ofShort(boolean isLate, boolean isEarly) {
        if (isLate) {
            return LATE_AND_SHORT;
        }
        return isEarly ? EARLY_AND_SHORT : SHORT;
    }
}
