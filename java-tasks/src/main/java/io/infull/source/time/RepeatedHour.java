package io.infull.source.time;

/** Which of two moments is meant when clocks were turned back and showed a time twice. */
public enum RepeatedHour {
    earlier,
    later
}
