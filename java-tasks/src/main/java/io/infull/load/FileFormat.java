package io.infull.load;

/** How the records of a file are laid out. */
enum FileFormat {
    csv,
    /** One JSON object per line. */
    json_lines,
    /** The whole file is one JSON array of objects. */
    json_array
}
