package io.infull.generate;

/**
 * @param index from 0, in order of id
 * @param listPrice cents, like every price in this package
 */
record Product(int index, String id, String name, String category, int listPrice) {}
