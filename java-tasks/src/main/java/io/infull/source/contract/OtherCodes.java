package io.infull.source.contract;

/** How a value is treated that is not one of the declared codes. */
enum OtherCodes {
    /** It is read as if no codes were declared. */
    keep
}
