package io.infull.source.contract;

/** How the records of a file are laid out. */
public enum FileFormat {
    csv,
    /** One JSON object per line. */
    json_lines,
    /** The whole file is one JSON array of objects. */
    json_array
}
