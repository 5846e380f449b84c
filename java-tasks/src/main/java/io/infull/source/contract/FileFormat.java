package io.infull.source.contract;

/** How the records of a file are laid out. */
public enum FileFormat {
    csv,
    /** One JSON object per line. */
    json_lines,
    /** The whole file is one JSON array of objects. */
    json_array,
    /** A table in a sheet of a workbook. */
    xlsx;

    /** Whether a record is fields in an order, below a header or beside names that the contract gives. */
    public boolean isDelimited() {
        return this == csv || this == xlsx;
    }
}
