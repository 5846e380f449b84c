package io.infull.source.contract;

/** What a quote means in a delimited file. */
public enum Quote {
    /** At the beginning of a field it encloses the field, as RFC 4180 says. */
    standard,
    /** The same, and no text in quotes is taken for records, whatever it looks like. */
    trusted,
    /** It is a letter like any other. */
    none
}
