package io.infull.load;

/** What a row does to the row that is already there under the same key. */
enum LoadMode {
    /** It must say the same, and then it is a duplicate; else it is rejected. Nothing is ever updated. */
    append,
    /** As upsert; and a row that is there, but not in the file, is marked deleted. */
    snapshot,
    /** It replaces the columns that the contract maps, unless it is the older one of the two. */
    upsert
}
