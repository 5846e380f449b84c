package io.infull.source.value;

/** What a JSON value is. CSV knows only text. */
public enum JsonKind {
    STRING,
    INTEGER,
    DECIMAL,
    BOOLEAN
}
