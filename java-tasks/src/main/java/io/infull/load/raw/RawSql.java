package io.infull.load.raw;

import io.infull.db.NamedSql;
import io.infull.db.Names;
import io.infull.ops.RawTable;
import io.infull.source.contract.Column;
import io.infull.source.contract.LoadMode;
import io.infull.source.contract.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The statements that bring the staged rows of one target into its raw table. Column c of target 1 is {@code t1_c}. */
final class RawSql {

    private static final String PLACE_OF_EXISTING = "coalesce(existing._order_load_id, existing._load_id)";

    private final int number;
    private final Target target;
    private final Origin origin;
    private final RowOrder order;
    private final StagedRowId id;

    RawSql(int number, Target target, Origin origin, RowOrder order, StagedRowId id) {
        this.number = number;
        this.target = target;
        this.origin = origin;
        this.order = order;
        this.id = id;
    }

    /** Rows of whose key there is a row of a later file. */
    String noteOutdated() {
        return idle(order.isLater(PLACE_OF_EXISTING, "landed._line"), true);
    }

    /** Rows of whose key there is a row that is later by the order column. */
    String noteOutdated(Column column) {
        return idle("existing." + quoted(column) + " > landed." + StagedColumns.staged(number, column), true);
    }

    /** Rows that the raw table already has with the same values. */
    String noteKnown() {
        return idle("not " + differs(this::staged), false);
    }

    private String idle(String condition, boolean outdated) {
        return NamedSql.of("""
                insert into pg_temp.idle_line (target, _row, is_outdated)
                select :target_number, landed.:row_id, :is_outdated
                from pg_temp.landed
                inner join :table as existing on :same_key
                where :condition and :is_busy""")
                .piece("target_number", Integer.toString(number))
                .piece("row_id", id.column())
                .piece("is_outdated", Boolean.toString(outdated))
                .piece("table", table())
                .piece("same_key", matches())
                .piece("condition", condition)
                .piece("is_busy", isBusy())
                .text();
    }

    /** Rows of whose key the raw table says otherwise, and must not be changed. */
    String refuseKnownKeys() {
        return NamedSql.of("""
                insert into pg_temp.refused_line (_offset, table_name, known_file, known_line)
                select landed._offset, :table_name, existing._file, existing._line
                from pg_temp.landed
                inner join :table as existing on :same_key
                where :differs""")
                .piece("table_name", Names.literal(target.table()))
                .piece("table", table())
                .piece("same_key", matches())
                .piece("differs", differs(this::staged))
                .text();
    }

    /** Rows of the source that the file does not have. */
    String markMissing() {
        return NamedSql.of("""
                update :table as existing set _deleted_load_id = :load_id
                where :is_live and not exists (select from pg_temp.landed where :same_key)""")
                .piece("table", table())
                .piece("load_id", Long.toString(origin.loadId()))
                .piece("is_live", isLiveAndOfSource())
                .piece("same_key", matches())
                .text();
    }

    String countLive() {
        return "select count(*) as live from %s as existing where %s".formatted(table(), isLiveAndOfSource());
    }

    private String isLiveAndOfSource() {
        return "existing._deleted_load_id is null and " + order.isUpToThis(PLACE_OF_EXISTING);
    }

    /** How many rows are to be written. */
    String countBusy() {
        return "select count(*) as busy from pg_temp.landed where " + isBusy();
    }

    /** Returns how many rows were inserted; a key that is there already is left alone. */
    String insert() {
        return writing("nothing");
    }

    /**
     * Returns how many rows were inserted or changed.
     *
     * @param confirming also moves on the place of rows that an earlier file had brought and that are the same here
     */
    String upsert(boolean confirming) {
        List<Column> columns = StagedColumns.notKey(target);
        List<String> changes = new ArrayList<>();
        columns.forEach(column -> changes.add(quoted(column) + " = excluded." + quoted(column)));
        String changed = "(" + differs(column -> "excluded." + quoted(column))
                + " or existing._deleted_load_id is distinct from excluded._deleted_load_id)";
        for (String name : List.of("_pack", "_file", "_line", "_load_id")) {
            String kept = "case when %s then excluded.%s else existing.%2$s end".formatted(changed, name);
            changes.add(name + " = " + (confirming ? kept : "excluded." + name));
        }
        String place =
                "coalesce(excluded._order_load_id, case when not %s then %d end)".formatted(changed, origin.loadId());
        changes.add("_order_load_id = " + (confirming ? place : "excluded._order_load_id"));
        changes.add("_deleted_load_id = excluded._deleted_load_id");
        return writing("update set %s where %s"
                .formatted(String.join(", ", changes), confirming ? changed + " or " + isConfirmed() : changed));
    }

    // A row without a file belongs to the first snapshot that has it. Later snapshots can then mark it as deleted.
    private String isConfirmed() {
        String earlier = order.isEarlier(PLACE_OF_EXISTING, "excluded._line");
        return origin.mode() == LoadMode.snapshot ? earlier + " or existing._load_id is null" : earlier;
    }

    private String writing(String onConflict) {
        String deletingLoad = origin.mode() == LoadMode.snapshot ? order.deletingLoad("landed._line") : "null";
        return NamedSql.of("""
                with written as (
                    insert into :table as existing (
                        :columns, _pack, _file, _line, _load_id, _order_load_id, _deleted_load_id
                    )
                    select
                        :staged_columns,
                        :pack,
                        :file,
                        landed._line,
                        :load_id,
                        cast(:order_load as bigint),
                        cast(:deleting_load as bigint)
                    from pg_temp.landed
                    where :is_busy
                    on conflict (:key) do :on_conflict
                    returning existing._load_id
                )
                select count(*) filter (where _load_id = :load_id) as changed from written""")
                .piece("table", table())
                .piece("columns", Names.quotedList(target.columnNames()))
                .piece("staged_columns", StagedColumns.listed(target.columns(), this::staged, ", "))
                .piece("pack", Names.literal(origin.pack()))
                .piece("file", Names.literal(origin.fileName()))
                .piece("load_id", Long.toString(origin.loadId()))
                .piece("order_load", order.orderLoad("landed._line"))
                .piece("deleting_load", deletingLoad)
                .piece("is_busy", isBusy())
                .piece("key", Names.quotedList(target.key()))
                .piece("on_conflict", onConflict)
                .text();
    }

    private String isBusy() {
        return """
                not exists (
                    select from pg_temp.idle_line
                    where idle_line.target = %d and idle_line._row = landed.%s
                )""".formatted(number, id.column());
    }

    // Equality where it can be, so that PostgreSQL can join by hash.
    private String matches() {
        List<String> conditions = new ArrayList<>();
        for (Column column : target.columns()) {
            if (target.isKey(column)) {
                String operator = column.required() ? " = " : " is not distinct from ";
                conditions.add("existing." + quoted(column) + operator + staged(column));
            }
        }
        target.key().stream()
                .filter(name -> !target.columnNames().contains(name))
                .forEach(name -> conditions.add("existing." + Names.quoted(name) + " is null"));
        return String.join(" and ", conditions);
    }

    private String differs(Function<Column, String> theirs) {
        List<Column> columns = StagedColumns.notKey(target);
        return columns.isEmpty()
                ? "false"
                : "row(%s) is distinct from row(%s)"
                        .formatted(
                                StagedColumns.listed(columns, column -> "existing." + quoted(column), ", "),
                                StagedColumns.listed(columns, theirs, ", "));
    }

    private String staged(Column column) {
        return "landed." + StagedColumns.staged(number, column);
    }

    private String table() {
        return RawTable.qualified(target.table());
    }

    private static String quoted(Column column) {
        return Names.quoted(column.name());
    }
}
