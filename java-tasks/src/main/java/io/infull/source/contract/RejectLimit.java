package io.infull.source.contract;

/**
 * How many rejected lines a file may have. A file is refused when it has more than {@code rows} and also more than
 * {@code percent} of its lines: the first keeps small files from failing by one bad line, the second big ones. A file
 * of which every record is rejected is refused whatever its size, unless {@code allowAll}.
 *
 * @param percent of the lines read, 0 to 100
 * @param allowAll for sources whose files have only one or two records
 */
public record RejectLimit(Long rows, Double percent, Boolean allowAll) {

    private static final long DEFAULT_ROWS = 10;
    private static final double DEFAULT_PERCENT = 1;

    public RejectLimit {
        rows = rows == null ? DEFAULT_ROWS : rows;
        percent = percent == null ? DEFAULT_PERCENT : percent;
        allowAll = allowAll != null && allowAll;
    }

    static RejectLimit standard() {
        return new RejectLimit(null, null, null);
    }

    static RejectLimit none() {
        return new RejectLimit(Long.MAX_VALUE, null, true);
    }

    public boolean isExceeded(long rejected, long linesRead) {
        return rejected > rows && rejected * 100.0 > percent * linesRead;
    }
}
