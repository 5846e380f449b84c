package io.infull.load;

/**
 * The account of a file by content: sums (modulo 2^64) of the {@link RecordHash} of the records that were read, and of
 * those of each fate.
 */
record HashSums(long read, long loaded, long rejected, long duplicate, long blank) {

    static final HashSums NONE = new HashSums(0, 0, 0, 0, 0);

    boolean isBalanced() {
        return read == loaded + rejected + duplicate + blank;
    }
}
