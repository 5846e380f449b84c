package io.infull.source.json;

import io.infull.source.account.RowRejected;

/**
 * The limit for the rows of one record. Without it, a record of one MiB whose text is repeated in the row of every
 * element could become a hundred thousand MiB.
 */
public final class RowBudget {

    private static final long MIB = 1 << 20;
    private static final long MOST_MIB = 64;

    private final String list;
    private long left;

    public RowBudget(String list) {
        this.list = list;
    }

    public void restart() {
        left = MOST_MIB * MIB;
    }

    /** Throws RowRejected when the rows of the record have become too much. */
    public void spend(long bytes) throws RowRejected {
        left -= bytes;
        if (left < 0) {
            throw RowRejected.value(
                    list,
                    null,
                    "list_too_long",
                    "the rows of its elements are too much: expected at most " + MOST_MIB + " MiB in all");
        }
    }
}
