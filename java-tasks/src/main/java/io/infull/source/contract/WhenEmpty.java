package io.infull.source.contract;

/** How a record is treated whose list has no element. */
public enum WhenEmpty {
    /** It is loaded and leaves no row. */
    no_row,
    /** It is rejected, because its lines may be missing by mistake. */
    reject
}
