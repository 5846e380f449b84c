package io.infull.site;

/**
 * The most rows that one file may have.
 *
 * @param lines order lines in a slice
 * @param cells of a month, by all dimensions together, in a slice
 * @param places the most rows by all dimensions but the customer; with more, the slices by all dimensions are used instead
 */
record SliceSizes(int lines, int cells, int places) {

    /** They give files of about a megabyte, and need some tens of megabytes of memory. */
    static final SliceSizes USUAL = new SliceSizes(4_000, 10_000, 20_000);
}
