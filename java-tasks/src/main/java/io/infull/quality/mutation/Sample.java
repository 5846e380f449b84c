package io.infull.quality.mutation;

import io.infull.db.Database;
import io.infull.db.Isolation;
import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.Statements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Raw rows to corrupt: some orders with all of their rows, and all rows that belong to no order.
 *
 * @param rows rows as JSON, by raw table
 */
record Sample(Map<String, List<String>> rows) {

    private static final String TABLES = Statements.read(Sample.class, "list_raw_tables");
    private static final int BATCH = 5_000;

    private record RawTable(String name, boolean isOfOrders) {}

    /** Orders are drawn by a hash of their keys, so that a later call draws the same ones. */
    static Sample of(Database warehouse, int orders) {
        return warehouse.transaction(Isolation.SNAPSHOT, session -> {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (RawTable table :
                    session.list(TABLES, row -> new RawTable(row.text("name"), row.flag("is_of_orders")))) {
                rows.put(table.name(), read(session, table, orders));
            }
            return new Sample(rows);
        });
    }

    private static List<String> read(Session session, RawTable table, int orders) {
        String all = "select cast(row_to_json(raw_rows) as text) as json from raw." + Names.quoted(table.name())
                + " as raw_rows";
        String some =
                " where order_id in (select order_id from (select distinct order_id from raw.sales_orders) as known"
                        + " order by hashtext(order_id), order_id limit " + orders + ")";
        return session.list(table.isOfOrders() ? all + some : all, row -> row.text("json"));
    }

    boolean isEmpty() {
        return rows.values().stream().allMatch(List::isEmpty);
    }

    /** Fills the empty raw tables. */
    void copyInto(Session scratch) {
        rows.forEach((table, all) -> {
            String name = Names.quoted(table);
            List<Object[]> parameters = new ArrayList<>();
            all.forEach(json -> parameters.add(new Object[] {json}));
            for (int from = 0; from < parameters.size(); from += BATCH) {
                scratch.batch(
                        "insert into raw." + name + " select * from jsonb_populate_record(cast(null as raw." + name
                                + "), cast(? as jsonb))",
                        parameters.subList(from, Math.min(from + BATCH, parameters.size())));
            }
        });
    }
}
