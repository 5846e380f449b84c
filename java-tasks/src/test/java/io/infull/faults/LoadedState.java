package io.infull.faults;

import io.infull.testing.TestWarehouse;
import java.util.List;
import java.util.stream.Stream;

/** All that loading leaves in a warehouse, row for row, without times and running numbers. */
final class LoadedState {

    // A content tag is noted only of a file that has lain there for a while.
    private static final String LEDGER =
            "select to_jsonb(file) - 'load_id' - 'repeated_after' - 'content_tag' - 'run_id' - 'loaded_at' as row_ from ops.file";
    private static final String REJECTS =
            "select to_jsonb(rejected_row) - 'load_id' - 'reject_id' || to_jsonb(file.file_name) as row_ "
                    + "from ops.rejected_row inner join ops.file using (load_id)";
    // A key that was taken off for a copy is back, and so are the defaults of columns.
    private static final String SHAPE = "select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as row_ "
            + "from pg_constraint where connamespace = 'raw'::regnamespace "
            + "union all select adrelid::regclass || ' default ' || pg_get_expr(adbin, adrelid) from pg_attrdef "
            + "inner join pg_class on pg_class.oid = adrelid where relnamespace = 'raw'::regnamespace";
    // How many statements it took is no matter.
    private static final String CHANGES = "select distinct table_name as row_ from ops.raw_change";

    private LoadedState() {}

    /** One line per row, in an order of their own. */
    static List<String> of(TestWarehouse warehouse) {
        Stream<String> queries = Stream.concat(
                tables(warehouse).stream().map(LoadedState::rows), Stream.of(LEDGER, REJECTS, SHAPE, CHANGES));
        return queries.flatMap(query -> lines(warehouse, query).stream()).toList();
    }

    private static String rows(String table) {
        return "select '" + table
                + " ' || cast(to_jsonb(one) - '_load_id' - '_order_load_id' as text) as row_ from raw." + table
                + " as one";
    }

    private static List<String> tables(TestWarehouse warehouse) {
        return lines(
                warehouse,
                "select cast(relname as text) as row_ from pg_class "
                        + "where relnamespace = 'raw'::regnamespace and relkind = 'r'");
    }

    private static List<String> lines(TestWarehouse warehouse, String query) {
        return warehouse
                .database()
                .transaction(session -> session.list(
                        "select cast(row_ as text) as line from (" + query + ") as rows_ order by 1",
                        row -> row.text("line")));
    }
}
