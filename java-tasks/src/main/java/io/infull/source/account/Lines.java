package io.infull.source.account;

/** How many records, and the sum (modulo 2^64) of their {@link RecordHash}. */
public record Lines(long count, long hash) {

    public static final Lines NONE = new Lines(0, 0);
}
