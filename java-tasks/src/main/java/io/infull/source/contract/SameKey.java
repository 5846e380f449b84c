package io.infull.source.contract;

/** What rows of one file are that have the same key. */
public enum SameKey {
    /** Rows of their own, numbered in the order of the file. */
    number,
    /** Contradictions, each of which is rejected; equal ones are duplicates. */
    reject,
    /** Parts of one row: their quantities are added up, and all else must be equal. */
    sum
}
