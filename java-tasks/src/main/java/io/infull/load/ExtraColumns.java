package io.infull.load;

/** What becomes of fields that neither a column takes nor {@code ignored_columns} names. */
enum ExtraColumns {
    /** They are kept as they are, in {@code _extra} of their row. */
    keep,
    /** A header with one refuses its file, a JSON object with one is rejected. */
    refuse
}
