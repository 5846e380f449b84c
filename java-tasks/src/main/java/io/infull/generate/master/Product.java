package io.infull.generate.master;

/**
 * @param index from 0, in order of id
 * @param listPrice cents, like every price in this package
 */
public record Product(int index, String id, String name, String category, int listPrice) {}
