package io.infull.status;

/** For people or for programs. */
enum StatusFormat {
    TEXT,
    JSON
}
