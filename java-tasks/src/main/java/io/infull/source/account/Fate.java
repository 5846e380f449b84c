package io.infull.source.account;

/** The lines of the account of a file: how many records were read, and how many of them ended in each of five ways. */
public enum Fate {
    READ,
    /** It feeds at least one target, or would if there were no later rows. */
    LOADED,
    /** It does not fit the contract, or contradicts another line or the raw table. */
    REJECTED,
    /** Another line, or the raw table, says the same. */
    DUPLICATE,
    /** A rule of the contract says that it is no record. */
    SKIPPED,
    BLANK
}
