package io.infull.endtoend;

import io.infull.testing.TestWarehouse;
import java.util.List;

/** What is published, boiled down so that two warehouses can be compared row for row. */
final class Marts {

    private Marts() {}

    /** Name and order-free digest of every mart and KPI; the number of the load that brought a row is left out. */
    static List<String> digests(TestWarehouse warehouse) {
        return digests(warehouse, "analytics");
    }

    static List<String> digests(TestWarehouse warehouse, String schema) {
        List<String> views = warehouse
                .database()
                .transaction(session -> session.list(
                        "select viewname from pg_views where schemaname = '" + schema
                                + "' and viewname ~ '^(dim_|fact_|kpi_|ref_)' order by 1",
                        row -> row.text("viewname")));
        return views.stream()
                .map(view -> view + " "
                        + warehouse.value("select count(*) || ':' || coalesce(sum(cast("
                                + "('x' || left(md5(cast(to_jsonb(row_) - 'load_id' as text)), 15)) as bit(60))::bigint), 0) "
                                + "from " + schema + "." + view + " as row_"))
                .toList();
    }

    /** What the file ledger says, without times and numbers. */
    static String ledger(TestWarehouse warehouse) {
        return warehouse.value("select string_agg(concat_ws(' ', source, sha256, state, lines_read, lines_loaded, "
                + "lines_rejected, lines_duplicate, lines_blank), chr(10) order by source) from ops.file");
    }
}
