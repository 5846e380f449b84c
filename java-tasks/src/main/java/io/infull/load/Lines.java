package io.infull.load;

/** How many records, and the sum (modulo 2^64) of their {@link RecordHash}. */
record Lines(long count, long hash) {

    static final Lines NONE = new Lines(0, 0);
}
