package io.infull.faults;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads along with one connection of the loader and says when it passes a point at which something may fail. The
 * statements are seen as text because the tests connect with {@code prepareThreshold=0}.
 */
final class Wire {

    /** Where a load may be when something fails; in the order of one file. */
    enum Point {
        BEFORE_COPY,
        IN_COPY,
        BEFORE_LEDGER,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    /** More than the statement itself, less than any file of the tests. */
    private static final int WELL_IN = 2_000;

    private static final int LONGEST_SIGN = 64;

    private String tail = "";
    private long copied = -1;
    private boolean hasLedgerRow;
    private boolean commits;

    /** To be asked before the bytes go to the server. */
    synchronized Optional<Point> sent(byte[] bytes, int offset, int length) {
        String text = tail + new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        tail = text.substring(Math.max(0, text.length() - LONGEST_SIGN));
        if (copied < 0 && (text.contains("copy raw.") || text.contains("copy pg_temp.landed"))) {
            copied = 0;
            return Optional.of(Point.BEFORE_COPY);
        }
        if (!hasLedgerRow && text.contains("insert into ops.file")) {
            hasLedgerRow = true;
            copied = -1;
            return Optional.of(Point.BEFORE_LEDGER);
        }
        if (hasLedgerRow && !commits && text.contains("COMMIT")) {
            commits = true;
            return Optional.of(Point.BEFORE_COMMIT);
        }
        return copied >= 0 && copied < WELL_IN && (copied += length) >= WELL_IN
                ? Optional.of(Point.IN_COPY)
                : Optional.empty();
    }

    /** To be asked before the bytes go to the client. */
    synchronized Optional<Point> received(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        if (text.contains("ROLLBACK\0")) {
            copied = -1;
            hasLedgerRow = false;
            commits = false;
        }
        if (commits && text.contains("COMMIT\0")) {
            commits = false;
            hasLedgerRow = false;
            tail = "";
            return Optional.of(Point.AFTER_COMMIT);
        }
        return Optional.empty();
    }
}
