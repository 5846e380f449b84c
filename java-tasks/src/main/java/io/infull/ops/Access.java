package io.infull.ops;

/** What a command does to the warehouse. One WRITER at a time; READERs never wait. */
public enum Access {
    READER,
    WRITER
}
