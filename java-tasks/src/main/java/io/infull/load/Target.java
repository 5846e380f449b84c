package io.infull.load;

import java.util.List;

/** A raw table, the columns that a source gives it, and its natural key. */
record Target(String table, List<String> key, List<Column> columns) {

    /** The same target without the optional columns that a file lacks: those are left alone. */
    Target withColumns(List<Column> present) {
        return new Target(table, key, present);
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean isKey(Column column) {
        return key.contains(column.name());
    }
}
