package io.infull.load;

/** Which of two moments is meant when clocks were turned back and showed a time twice. */
enum RepeatedHour {
    earlier,
    later
}
