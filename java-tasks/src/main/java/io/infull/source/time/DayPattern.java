package io.infull.source.time;

/** Reads days from bytes. */
public interface DayPattern {

    /** What is certainly not of this form. */
    int NONE = Integer.MIN_VALUE;

    /** What is left to {@code DateType}, although other forms may fit. */
    int UNKNOWN = Integer.MIN_VALUE + 1;

    /** Days since 2000-01-01, as PostgreSQL keeps dates, or NONE, or UNKNOWN. */
    public int daysSince2000(byte[] bytes, int from, int to);
}
