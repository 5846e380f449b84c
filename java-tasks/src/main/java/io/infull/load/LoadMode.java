package io.infull.load;

/** What a row does to the row that is already there under the same key. */
enum LoadMode {
    /** It replaces the columns that the contract maps; files load in name order, so the last file wins. */
    upsert
}
