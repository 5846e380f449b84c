package io.infull.load.raw;

import io.infull.source.contract.Source;

/** How a staged row is identified. */
public enum StagedRowId {
    /** The place of its record in the file: a record becomes one row. */
    OFFSET("_offset", ""),
    /** Its number: a record may become several rows, or none. */
    NUMBER("_row", ", _row bigint");

    private final String column;
    private final String definition;

    StagedRowId(String column, String definition) {
        this.column = column;
        this.definition = definition;
    }

    public static StagedRowId of(Source source) {
        return source.contract().explode() == null ? OFFSET : NUMBER;
    }

    String column() {
        return column;
    }

    /** Columns of which the planner has to know how many values they have. */
    String places() {
        return this == NUMBER ? "_offset, _row" : column;
    }

    /** The columns before the values of a staged row, with types. */
    String definitions() {
        return "_line bigint, _offset bigint, _length integer, _hash bigint" + definition;
    }

    String columns() {
        return definitions().replaceAll(" (?:bigint|integer)", "");
    }
}
