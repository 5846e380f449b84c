package io.infull.load;

/**
 * How many rejected lines a file may have. A file is refused when it has more than {@code rows} and also more than
 * {@code percent} of its lines: the first keeps small files from failing by one bad line, the second big ones.
 *
 * @param percent of the lines read, 0 to 100
 */
record RejectLimit(Long rows, Double percent) {

    private static final long DEFAULT_ROWS = 10;
    private static final double DEFAULT_PERCENT = 1;

    RejectLimit {
        rows = rows == null ? DEFAULT_ROWS : rows;
        percent = percent == null ? DEFAULT_PERCENT : percent;
    }

    static RejectLimit standard() {
        return new RejectLimit(null, null);
    }

    /** For files whose lines are each answered for: see {@link SourceContract}. */
    static RejectLimit none() {
        return new RejectLimit(Long.MAX_VALUE, null);
    }

    /** Of a file of which every record is refused nothing is true to the contract, however few they are. */
    boolean isEveryRecordTooMuch() {
        return rows < Long.MAX_VALUE;
    }

    boolean isExceeded(long rejected, long linesRead) {
        return rejected > rows && rejected * 100.0 > percent * linesRead;
    }
}
