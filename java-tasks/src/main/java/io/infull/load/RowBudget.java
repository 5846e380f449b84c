package io.infull.load;

/**
 * The limit for the rows of one record. Without it, a record of one MiB whose text is repeated in the row of every
 * element could become a hundred thousand MiB.
 */
final class RowBudget {

    private static final long MIB = 1 << 20;
    private static final long MOST_MIB = 64;

    private final String list;
    private long left;

    RowBudget(String list) {
        this.list = list;
    }

    void restart() {
        left = MOST_MIB * MIB;
    }

    /** Throws RowRejected when the rows of the record have become too much. */
    void spend(long bytes) throws RowRejected {
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
