package io.infull.load;

import io.infull.db.Database;
import io.infull.ops.RawSchema;
import io.infull.ops.RawTable;
import io.infull.source.landing.LocalLanding;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One database for many cases: emptied before each of them, and looked at in full behind it. */
final class CorpusWarehouse implements AutoCloseable {

    /** A table with times, as somebody might add it. */
    private static final String EVENTS = """
            create table raw.events (
                event_id text not null, moment timestamptz, shown timestamp, day date,
                _pack text, _file text, _line bigint, _load_id bigint, _order_load_id bigint, _deleted_load_id bigint,
                constraint events_key unique (event_id)
            )""";

    // Whatever the tests themselves change fires no triggers. Each load makes them anew, and PostgreSQL compiles them
    // anew
    // for a session that fires them, and keeps all that it ever compiled: after some hundreds of cases that took most
    // of the
    // time.
    private static final String UNTRACKED = "set local session_replication_role to replica; ";

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
        warehouse.execute(UNTRACKED + deletes + "; delete from ops.rejected_row; delete from ops.file");
    }

    /** A row of somebody's own in every raw table: no load may touch it. */
    void addBystanders() {
        warehouse.execute(
                UNTRACKED + tables.stream().map(CorpusWarehouse::bystander).collect(Collectors.joining("; ")));
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
        return CorpusState.untouched(
                warehouse.database().transaction(session -> session.list(RawRow.sql(tables), RawRow::read)));
    }

    /** The number of the latest load; 0 before the first. */
    long latestLoad() {
        return Long.parseLong(warehouse.value("select coalesce(max(load_id), 0) from ops.file"));
    }

    /** @param before the last load of what was loaded before, which is not looked at; 0 where nothing was */
    CorpusState state(LocalLanding landing, long before) {
        return warehouse.database().transaction(session -> new CorpusState(session, tables, landing, before));
    }

    /** Throws AssertionError where the bytes of the loaded files tell another account than the ledger. */
    void assertAccount(Path landing, String contract) {
        FileAccount.assertAll(warehouse, landing, List.of(contract));
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
