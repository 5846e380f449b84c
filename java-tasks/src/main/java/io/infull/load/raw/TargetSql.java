package io.infull.load.raw;

import io.infull.db.NamedSql;
import io.infull.db.Names;
import io.infull.ops.RawTable;
import io.infull.source.contract.Column;
import io.infull.source.contract.KeyRule;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The statements for the staged rows of one target: the {@code .sql} files of this package, with the names that the
 * contract gives to tables and columns.
 */
final class TargetSql {

    private final Map<String, String> names = new HashMap<>();
    private final int number;
    private final Target target;
    private final TargetKey key;

    /**
     * @param number of the target among those of its source, from 0
     * @param age the column that tells which of several rows of a key is the latest
     */
    TargetSql(int number, Target target, RowOrder order, Source source, Optional<Column> age) {
        StagedRowId id = StagedRowId.of(source);
        this.number = number;
        this.target = target;
        this.key = new TargetKey(number, target);
        names.putAll(order.pieces());
        names.put("target", Integer.toString(number));
        names.put("row_id", id.column());
        nameTable();
        names.putAll(key.pieces(
                id == StagedRowId.NUMBER ? age : Optional.empty(),
                source.contract().explode()));
        nameValues();
        age.ifPresent(this::nameAge);
    }

    String table() {
        return target.table();
    }

    List<String> keyColumns() {
        return target.key();
    }

    KeyRule keyRule() {
        return target.keyRule();
    }

    /** @param statement the name of its file */
    NamedSql read(String statement) {
        return NamedSql.read(TargetSql.class, statement).pieces(names);
    }

    private void nameTable() {
        names.put("table", RawTable.qualified(target.table()));
        names.put("table_name", Names.literal(target.table()));
        names.put("columns", Names.quotedList(target.columnNames()) + ifNumbered(", _key_number, _is_added"));
        names.put(
                "staged_columns",
                StagedColumns.listed(target.columns(), this::landed, ", ")
                        + ifNumbered(", " + key.keyNumber() + ", " + keyRule().isSum()));
    }

    private void nameValues() {
        List<Column> values = StagedColumns.notKey(target);
        List<Column> equal =
                values.stream().filter(column -> !keyRule().adds(column)).toList();
        names.put("differs_from_existing", differs(values, TargetSql::existing, this::landed));
        names.put("differs_from_first", differs(equal, this::landed, column -> "first_landed." + staged(column)));
        String fromExcluded = differs(values, TargetSql::existing, TargetSql::excluded)
                + ifNumbered(" or existing._is_added <> excluded._is_added");
        names.put(
                "is_changed",
                "(" + fromExcluded + " or existing._deleted_load_id is distinct from excluded._deleted_load_id)");
        names.put(
                "changes",
                StagedColumns.listed(
                                values, column -> ", " + Names.quoted(column.name()) + " = " + excluded(column), "")
                        + ifNumbered(", _is_added = excluded._is_added"));
    }

    private void nameAge(Column age) {
        names.put("age", staged(age));
        names.put("age_column", Names.quoted(age.name()));
    }

    private String ifNumbered(String piece) {
        return keyRule().isNumbered() ? piece : "";
    }

    private static String differs(List<Column> columns, Function<Column, String> one, Function<Column, String> other) {
        return columns.isEmpty()
                ? "false"
                : "row(%s) is distinct from row(%s)"
                        .formatted(
                                StagedColumns.listed(columns, one, ", "), StagedColumns.listed(columns, other, ", "));
    }

    private String staged(Column column) {
        return StagedColumns.staged(number, column);
    }

    private String landed(Column column) {
        return "landed." + staged(column);
    }

    private static String existing(Column column) {
        return "existing." + Names.quoted(column.name());
    }

    private static String excluded(Column column) {
        return "excluded." + Names.quoted(column.name());
    }
}
