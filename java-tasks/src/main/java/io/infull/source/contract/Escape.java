package io.infull.source.contract;

/** What takes the meaning from a quote, a delimiter or a line end in a delimited file. */
public enum Escape {
    none,
    /** A backslash in front of it. */
    backslash
}
