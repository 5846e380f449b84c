package io.infull.source.contract;

/** What happens when a row with the same key is already there. */
public enum LoadMode {
    /** An equal row is a duplicate, and a different one is rejected. Nothing is updated. */
    append,
    /** As upsert. In addition, a row that is there, but not in the file, is marked as deleted. */
    snapshot,
    /** The new row replaces the columns that the contract maps, unless it is the older one. */
    upsert
}
