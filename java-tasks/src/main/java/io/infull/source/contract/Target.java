package io.infull.source.contract;

import java.util.List;

/** A raw table, the columns that a source gives it, its natural key, and what several rows of a key are. */
public record Target(String table, List<String> key, KeyRule keyRule, List<Column> columns) {

    /** The same target without the optional columns that a file lacks: those are left alone. */
    public Target withColumns(List<Column> present) {
        return new Target(table, key, keyRule, present);
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    public Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public boolean isKey(Column column) {
        return key.contains(column.name());
    }
}
