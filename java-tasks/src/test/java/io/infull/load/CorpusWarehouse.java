package io.infull.load;

import io.infull.db.Database;
import io.infull.db.Row;
import io.infull.db.RowReader;
import io.infull.ops.RawSchema;
import io.infull.ops.RawTable;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One database for all cases: emptied before each of them, and looked at in full behind it. */
final class CorpusWarehouse {

    /** A table with times, as somebody might add it. */
    private static final String EVENTS = """
            create table raw.events (
                event_id text not null, moment timestamptz, shown timestamp, day date,
                _pack text, _file text, _line bigint, _load_id bigint, _order_load_id bigint, _deleted_load_id bigint,
                constraint events_key unique (event_id)
            )""";

    private static final Map<String, String> COUNTS = new TreeMap<>(Map.of(
            "duplicates", "lines_duplicate",
            "blanks", "lines_blank",
            "outdated", "lines_outdated",
            "deleted", "rows_deleted"));

    private final TestWarehouse warehouse;
    private final List<RawTable> tables;

    CorpusWarehouse(TestWarehouse warehouse) {
        this.warehouse = warehouse;
        warehouse.execute(EVENTS);
        RawSchema schema = warehouse.database().transaction(RawSchema::read);
        this.tables = schema.names().stream()
                .map(name -> schema.table(name).orElseThrow())
                .toList();
    }

    Database database() {
        return warehouse.database();
    }

    void clear() {
        String deletes =
                tables.stream().map(table -> "delete from raw." + table.name()).collect(Collectors.joining("; "));
        warehouse.execute(deletes + "; delete from ops.rejected_row; delete from ops.file");
    }

    /** A row of somebody's own in every raw table: no load may touch it. */
    void addBystanders() {
        warehouse.execute(tables.stream().map(CorpusWarehouse::bystander).collect(Collectors.joining("; ")));
    }

    private static String bystander(RawTable table) {
        TreeMap<String, String> values = new TreeMap<>();
        table.columns().forEach((name, column) -> {
            if (column.notNull() || table.key().contains(name)) {
                values.put(name, value(column.type()));
            }
        });
        return "insert into raw." + table.name() + " (" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", values.values()) + ")";
    }

    private static String value(String type) {
        return switch (type) {
            case "date" -> "date '1970-01-01'";
            case "text" -> "'bystander'";
            default -> "0";
        };
    }

    /** Every row that no load brought. */
    String untouched() {
        return String.join(
                "\n", all("_load_id is null", "'_file'", row -> row.text("table_name") + " " + row.text("content")));
    }

    /** The number of the latest load; 0 before the first. */
    long latestLoad() {
        return Long.parseLong(warehouse.value("select coalesce(max(load_id), 0) from ops.file"));
    }

    /**
     * Rows, rejects and counts in the statements of a {@link Verdict}.
     *
     * @param before the last load of what was loaded before; 0 where nothing was
     */
    List<String> statements(LocalLanding landing, long before) {
        List<SetAside> setAside = landing.list().setAside();
        return setAside.isEmpty()
                ? loaded(before)
                : setAside.stream().map(file -> "set-aside " + file.reason()).toList();
    }

    private List<String> loaded(long before) {
        String told = before == 0 ? "'_file'" : "''";
        List<String> statements =
                new ArrayList<>(all("_load_id is not null", told, row -> "row " + Verdict.sorted(row.text("content"))));
        statements.addAll(list(
                """
                select reason, line, jsonb_strip_nulls(jsonb_build_object(
                    'column', column_name, 'value', value, 'raw', raw_text)) as content
                from ops.rejected_row where load_id > %d""".formatted(before),
                row -> "reject-row " + row.text("reason") + " " + row.number("line") + " "
                        + Verdict.sorted(row.text("content"))));
        list("select * from ops.file where load_id > " + before, row -> statements.addAll(ledger(row)));
        if (statements.stream().noneMatch(statement -> statement.startsWith("reject"))) {
            statements.add(Verdict.ACCEPT);
        }
        return statements;
    }

    private static List<String> ledger(Row file) {
        List<String> statements = new ArrayList<>();
        COUNTS.forEach((name, column) -> {
            if (file.number(column) > 0) {
                statements.add(name + " " + file.number(column));
            }
        });
        if (!file.text("repairs").equals("{}")) {
            statements.add("repairs " + Verdict.sorted(file.text("repairs")));
        }
        file.optionalText("reason").ifPresent(reason -> statements.add(Verdict.REJECT_FILE + reason));
        return statements;
    }

    /**
     * What contradicts the ledger: its counts, its digest, and the provenance of rows.
     *
     * @param before the last load that is not looked at
     */
    List<String> contradictions(Path landing, long before) {
        return list(LedgerCheck.sql(tables) + " where load_id > " + before, LedgerCheck.reader(landing)).stream()
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    private List<String> all(String condition, String untold, RowReader<String> text) {
        String rows = tables.stream()
                .map(table -> """
                        select '%1$s' as table_name, _line,
                            jsonb_strip_nulls(to_jsonb(%1$s) - '{_pack,_load_id,_order_load_id,_deleted_load_id,_extra}'::text[]
                                - %3$s || jsonb_build_object('_deleted', case when _deleted_load_id > 0 then true end))
                            || case when to_jsonb(%1$s) -> '_extra' <> 'null'
                                then jsonb_build_object('_extra', to_jsonb(%1$s) -> '_extra') else '{}' end
                                as content
                        from raw.%1$s where %2$s""".formatted(table.name(), condition, untold))
                .collect(Collectors.joining(" union all "));
        return list(rows + " order by table_name, _line, content", text);
    }

    private <T> List<T> list(String sql, RowReader<T> reader) {
        return warehouse.database().transaction(session -> {
            session.execute("set local time zone 'UTC'");
            return session.list(sql, reader);
        });
    }
}
