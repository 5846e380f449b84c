package io.infull.site;

/**
 * How much goes into one file.
 *
 * @param lines order lines in a slice
 * @param cells of a month, by all dimensions together, in a slice
 * @param places with more rows than that by city, category and carrier, the slices by all dimensions serve as well
 */
record SliceSizes(int lines, int cells, int places) {

    /** Files of about a megabyte, and a few ten megabytes of memory to write them. */
    static final SliceSizes USUAL = new SliceSizes(4_000, 10_000, 20_000);
}
