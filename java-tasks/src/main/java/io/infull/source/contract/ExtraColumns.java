package io.infull.source.contract;

/** How fields are treated that no column takes and that {@code ignored_columns} does not name. */
enum ExtraColumns {
    /** They are kept as they are, in {@code _extra} of their row. */
    keep,
    /** A header with one refuses its file, a JSON object with one is rejected. */
    refuse
}
