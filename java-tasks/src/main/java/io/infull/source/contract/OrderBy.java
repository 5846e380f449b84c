package io.infull.source.contract;

/** What decides which of two rows of the same key is the later one. */
public enum OrderBy {
    /** A column of the raw table, like the time of the last change. */
    field,
    /** The names of their files. */
    file_name,
    /** A part of the names of their files. */
    name_pattern
}
