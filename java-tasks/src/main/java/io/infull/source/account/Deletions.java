package io.infull.source.account;

/**
 * The rows that a snapshot marked as deleted.
 *
 * @param rows that it lacks
 * @param known rows of its source that were live before; 0 when the snapshot was not compared with them
 */
public record Deletions(long rows, long known) {

    public static final Deletions NONE = new Deletions(0, 0);

    /** Above this share of a source, a person should check whether the export was complete. */
    private static final int PERCENT_WORTH_A_LOOK = 10;

    public Deletions plus(long moreRows, long moreKnown) {
        return new Deletions(rows + moreRows, known + moreKnown);
    }

    public boolean isWorthALook() {
        return rows * 100 > known * PERCENT_WORTH_A_LOOK;
    }
}
