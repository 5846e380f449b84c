package io.infull.load.raw;

import io.infull.db.NamedSql;
import io.infull.db.Names;
import io.infull.ops.RawTable;
import io.infull.source.contract.Column;
import io.infull.source.contract.Target;
import java.util.ArrayList;
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

    /**
     * @param number of the target among those of its source, from 0
     * @param age the column that tells which of several rows of a key is the latest
     */
    TargetSql(int number, Target target, RowOrder order, StagedRowId id, Optional<Column> age) {
        this.number = number;
        this.target = target;
        names.putAll(order.pieces());
        names.put("target", Integer.toString(number));
        names.put("row_id", id.column());
        nameTable();
        nameKeys(id == StagedRowId.NUMBER ? age : Optional.empty());
        nameValues();
        age.ifPresent(this::nameAge);
    }

    String table() {
        return target.table();
    }

    /** @param statement the name of its file */
    NamedSql read(String statement) {
        return NamedSql.read(TargetSql.class, statement).pieces(names);
    }

    private void nameTable() {
        names.put("table", RawTable.qualified(target.table()));
        names.put("table_name", Names.literal(target.table()));
        names.put("columns", Names.quotedList(target.columnNames()));
        names.put("key", Names.quotedList(target.key()));
        names.put("staged_columns", StagedColumns.listed(target.columns(), this::landed, ", "));
    }

    // Several rows of a record stand or fall together: there, rows of different ages do not contradict each other.
    private void nameKeys(Optional<Column> age) {
        List<Column> keys = keys();
        List<Column> repeated = new ArrayList<>(keys);
        age.ifPresent(repeated::add);
        names.put("key_hash", StagedColumns.hash(number));
        names.put("staged_key", StagedColumns.listed(keys, this::staged, ", "));
        names.put("repeated_key", StagedColumns.listed(repeated, this::staged, ", "));
        names.put("is_of_group", sameIn("groups", repeated));
        names.put("is_of_sure", sameIn("sure", keys));
        names.put("same_key", sameKey());
    }

    private void nameValues() {
        names.put("differs_from_existing", differs(TargetSql::existing, this::landed));
        names.put("differs_from_first", differs(this::landed, column -> "first_landed." + staged(column)));
        String fromExcluded = differs(TargetSql::existing, TargetSql::excluded);
        names.put("differs_from_excluded", fromExcluded);
        names.put(
                "is_changed",
                "(" + fromExcluded + " or existing._deleted_load_id is distinct from excluded._deleted_load_id)");
        names.put(
                "changes",
                StagedColumns.listed(
                        StagedColumns.notKey(target),
                        column -> ", " + Names.quoted(column.name()) + " = " + excluded(column),
                        ""));
    }

    private void nameAge(Column age) {
        names.put("age", staged(age));
        names.put("age_column", Names.quoted(age.name()));
    }

    private List<Column> keys() {
        return target.columns().stream().filter(target::isKey).toList();
    }

    // Equality where it can be, so that PostgreSQL can join by hash.
    private String sameKey() {
        List<String> conditions = new ArrayList<>();
        for (Column column : keys()) {
            String operator = column.required() ? " = " : " is not distinct from ";
            conditions.add(existing(column) + operator + landed(column));
        }
        target.key().stream()
                .filter(name -> !target.columnNames().contains(name))
                .forEach(name -> conditions.add("existing." + Names.quoted(name) + " is null"));
        return String.join(" and ", conditions);
    }

    private String sameIn(String relation, List<Column> columns) {
        return StagedColumns.listed(
                columns,
                column -> "landed." + staged(column) + " is not distinct from " + relation + "." + staged(column),
                " and ");
    }

    private String differs(Function<Column, String> one, Function<Column, String> other) {
        List<Column> columns = StagedColumns.notKey(target);
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
