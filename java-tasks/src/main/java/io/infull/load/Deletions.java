package io.infull.load;

/**
 * What a snapshot marked deleted.
 *
 * @param rows that it lacks
 * @param known rows of its source that were live before; 0 where it was not asked what it lacks
 */
record Deletions(long rows, long known) {

    static final Deletions NONE = new Deletions(0, 0);

    /** Above this share of a source somebody should look whether the export was complete. */
    private static final int PERCENT_WORTH_A_LOOK = 10;

    Deletions plus(long moreRows, long moreKnown) {
        return new Deletions(rows + moreRows, known + moreKnown);
    }

    boolean isWorthALook() {
        return rows * 100 > known * PERCENT_WORTH_A_LOOK;
    }
}
