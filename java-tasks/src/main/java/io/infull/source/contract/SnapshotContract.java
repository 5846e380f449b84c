package io.infull.source.contract;

/**
 * @param maxDeletedPercent how many of the source's rows one file may mark deleted, 0 to 100: an incomplete export
 *     looks as if most rows were deleted
 */
public record SnapshotContract(Double maxDeletedPercent) {

    private static final double DEFAULT_PERCENT = 50;

    public SnapshotContract {
        maxDeletedPercent = maxDeletedPercent == null ? DEFAULT_PERCENT : maxDeletedPercent;
    }

    static SnapshotContract standard() {
        return new SnapshotContract(null);
    }
}
