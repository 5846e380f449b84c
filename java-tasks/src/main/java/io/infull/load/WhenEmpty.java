package io.infull.load;

/** What becomes of a record whose list has no element. */
enum WhenEmpty {
    /** It is loaded and leaves no row. */
    no_row,
    /** It is rejected: somebody may have forgotten its lines. */
    reject
}
