package io.infull.load;

/** What becomes of a value that is none of the declared codes. */
enum OtherCodes {
    /** It is read as if no codes were declared. */
    keep
}
