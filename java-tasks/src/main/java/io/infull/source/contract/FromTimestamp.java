package io.infull.source.contract;

/** How a day is made of a day and a time. */
enum FromTimestamp {
    /** The time is left out. */
    date_of
}
