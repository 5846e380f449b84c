package io.infull.load;

/** What a JSON value is. CSV knows only text. */
enum JsonKind {
    STRING,
    INTEGER,
    DECIMAL,
    BOOLEAN
}
