package io.infull.load;

/** How many records, and the sum of their hashes. */
record Lines(long count, long hash) {

    static final Lines NONE = new Lines(0, 0);
}
