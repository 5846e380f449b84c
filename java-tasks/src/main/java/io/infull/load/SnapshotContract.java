package io.infull.load;

/**
 * @param maxDeletedPercent how many of the source's rows one file may mark deleted, 0 to 100: an incomplete export
 *     looks as if most rows were deleted
 */
record SnapshotContract(Double maxDeletedPercent) {

    private static final double DEFAULT_PERCENT = 50;

    SnapshotContract {
        maxDeletedPercent = maxDeletedPercent == null ? DEFAULT_PERCENT : maxDeletedPercent;
    }

    static SnapshotContract standard() {
        return new SnapshotContract(null);
    }
}
