package io.infull.source.time;

/** Reads days from bytes. */
public interface DayPattern {

    /** What is not of this form. */
    int NONE = Integer.MIN_VALUE;

    /** Days since 2000-01-01, as PostgreSQL keeps dates, or NONE. */
    public int daysSince2000(byte[] bytes, int from, int to);
}
