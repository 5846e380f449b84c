package io.infull.load.raw;

import io.infull.db.Names;
import io.infull.source.contract.Column;
import io.infull.source.contract.Target;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of staged columns in statements: column c of target number 1 is {@code t1_c}. */
final class StagedColumns {

    private StagedColumns() {}

    static List<Column> notKey(Target target) {
        return target.columns().stream().filter(column -> !target.isKey(column)).toList();
    }

    static String listed(List<Column> columns, Function<Column, String> text, String separator) {
        return columns.stream().map(text).collect(Collectors.joining(separator));
    }

    static String staged(int number, Column column) {
        return Names.quoted("t" + number + "_" + column.name());
    }

    /** The column with the hash of the key of a target. */
    static String hash(int number) {
        return "_key" + number;
    }

    /** The column that says which of the rows of its key in a target the row is, from 1. */
    static String keyNumber(int number) {
        return "_number" + number;
    }
}
