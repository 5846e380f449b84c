package io.infull.source.time;

/** The meaning of a time that no clock showed, because clocks were turned forward. */
public enum SkippedHour {
    /** What a clock that was not turned yet would have shown: 02:30 is 03:30. */
    forward
}
