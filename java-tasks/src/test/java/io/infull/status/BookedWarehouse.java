package io.infull.status;

import io.infull.testing.TestWarehouse;

/** Warehouses whose books were written by hand, so that a test knows every entry. */
final class BookedWarehouse {

    private static final String RESULT = "insert into ops.test_result (publication_id, command_run_id, check_name, "
            + "severity, outcome, failures, message) values ";

    private BookedWarehouse() {}

    /** Two loads, the second of which has not ended; a refused file; rejected rows. */
    static void load(TestWarehouse warehouse) {
        warehouse.execute("insert into ops.command_run (run_id, attempt, command, started_at, finished_at, exit_code, "
                + "outcome) values ('may', 1, 'load', '2026-05-31 09:00Z', '2026-05-31 09:01Z', 0, 'Loaded 1 file'), "
                + "('june', 1, 'load', '2026-06-02 09:00Z', null, null, null)");
        file(warehouse, "orders", "orders_may.csv", "loaded", "2026-05-31 09:00Z", "50, 45, 2, 3, 0");
        file(warehouse, "orders", "orders_june.csv", "loaded", "2026-06-02 09:00Z", "60, 56, 3, 0, 1");
        file(warehouse, "shipments", "shipments.csv", "refused", "2026-06-02 11:20Z", "7, 0, 0, 0, 0");
        warehouse.execute("update ops.file set reason = 'Header mismatch' where state = 'refused'");
        warehouse.execute("update ops.file set repairs = '{\"trim\": 4, \"missing\": 5}' where file_name = "
                + "'orders_june.csv'");
        warehouse.execute("insert into ops.rejected_row (load_id, line, reason, message, raw_text) values "
                + "(1, 2, 'missing', '', ''), (1, 3, 'missing', '', ''), (2, 2, 'missing', '', ''), "
                + "(2, 3, 'bad_number', '', ''), (2, 4, 'bad_number', '', '')");
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id) values ('O1', 'S1')");
    }

    /** The same with publication 2 before readers, 1 behind it, 3 abandoned and 4 refused. */
    static void publish(TestWarehouse warehouse) {
        load(warehouse);
        String versions = "(select jsonb_object_agg(table_name, version) from (select table_name, "
                + "count(*) || ':' || sum(change_id) as version from ops.raw_change group by 1) as changed)";
        warehouse.execute("insert into ops.publication (run_id, attempt, as_of_date, state, fence, raw_versions, "
                + "published_at) values ('may', 1, '2026-05-30', 'published', 1, '{}', '2026-05-31 12:00Z'), "
                + "('may', 1, '2026-05-31', 'published', 2, " + versions + ", '2026-05-31 13:00Z'), "
                + "('may', 1, '2026-06-01', 'abandoned', 3, '{}', null), "
                + "('june', 1, '2026-06-01', 'refused', 4, '{}', null)");
        warehouse.execute("insert into ops.manifest (publication_id, model, ordinal, layer, fingerprint, definition, "
                + "columns) select publication_id, 'stg_orders', 0, 'staging', 'f', 'select 1', '[]' "
                + "from ops.publication");
        warehouse.execute("update ops.published set publication_id = 2, published_at = '2026-06-01 12:00Z'");
        warehouse.execute("update ops.candidate set publication_id = 4");
        warehouse.execute(RESULT + "(2, 1, 'shipments_have_an_order', 'warn', 'warned', 5, ''), "
                + "(4, 1, 'shipments_have_an_order', 'warn', 'warned', 7, ''), "
                + "(4, 1, 'orders_have_positive_quantity', 'error', 'failed', 4, ''), "
                + "(4, 1, 'orders_have_a_customer', 'error', 'passed', 0, ''), "
                + "(1, 1, 'orders_are_old', 'warn', 'warned', 1, '')");
        warehouse.execute(
                "insert into ops.test_failure (test_result_id, row_key, row_data) values (3, 'O_BAD_4', '{}'), "
                        + "(3, 'O_BAD_2', '{}'), (3, 'O_BAD_1', '{}'), (3, 'O_BAD_3', '{}')");
    }

    /** @param lines read, loaded, rejected, duplicate, blank */
    static void file(TestWarehouse warehouse, String source, String name, String state, String at, String lines) {
        warehouse.execute("insert into ops.file (pack, source, file_name, sha256, bytes, state, loaded_at, run_id, "
                + "lines_read, lines_loaded, lines_rejected, lines_duplicate, lines_blank) values ('acme', '" + source
                + "', '" + name + "', md5('" + name + at + "'), 1, '" + state + "', '" + at + "', 'r', " + lines + ")");
    }
}
