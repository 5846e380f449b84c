package io.infull.report;

import io.infull.testing.TestWarehouse;

/** A warehouse with one publication whose marts stand as plain tables, small enough to know every figure. */
final class PublishedKpis {

    private static final String POLICY = "'default: all required quantity shipped by the first promised ship date'";

    private PublishedKpis() {}

    static void in(TestWarehouse warehouse) {
        book(warehouse);
        warehouse.execute(
                "create table analytics.kpi_targets (kpi text, scope text, scope_value text, numerator numeric, "
                        + "denominator numeric, value numeric, target numeric, gap numeric, reason text, "
                        + "policy text, plain_target numeric, target_source text, is_met boolean)");
        warehouse.execute("create table analytics.fact_fulfillment (order_line_id text, fulfillment_state text)");
        warehouse.execute("create table analytics.fact_contract_violations (rule text, overcharge_amount numeric, "
                + "undercharge_amount numeric)");
        warehouse.execute(
                "create table analytics.fact_maturing_lines as select * from (values "
                        + "(date '2026-06-01', 5), (date '2026-06-07', 1200), (date '2026-06-07', 34)) as young (mature_date, line_count)");
        warehouse.execute(
                "create table analytics.fact_rows_after_as_of_date as select * from (values ('sales_orders', 4), "
                        + "('shipments', 1)) as later (source, row_count)");
        warehouse.execute(
                "create table analytics.fact_kpi_ranges as select * from (values ('line_otif', 0.4567, 0.5678, null), "
                        + "('overcharge', null, null, '3 rows not counted')) as ranges (kpi, low, high, why_unbounded)");
        warehouse.execute(
                "insert into analytics.kpi_targets (kpi, scope, scope_value, numerator, denominator, value, target, gap, policy, "
                        + "target_source, plain_target, is_met) values "
                        + "('overcharge', 'overall', 'all', 820.4, 64535.5, 0.0127124, 0, 0.0127124, null, 'kpi_targets.csv', null, false), "
                        + "('line_otif', 'overall', 'all', 370, 754, 0.49071618, 0.9, -0.40928382, " + POLICY
                        + ", 'agreed with 2 customers, weighted by lines', 0.85, false), "
                        + "('backorder_rate', 'overall', 'all', 1234, 123456, 0.0099955, 0.05, -0.0400045, " + POLICY
                        + ", 'kpi_targets.csv', null, true), "
                        + "('no_lines', 'overall', 'all', 0, 0, null, null, null, null, null, null, null), "
                        + "('line_otif', 'city', 'Oslo', 1, 2, 0.5, 0.9, -0.4, " + POLICY
                        + ", 'kpi_targets.csv', null, false), "
                        + "('line_otif', 'city', '=HYPERLINK(\"http://x\",\"y\")', 2, 2, 1, 0.9, 0.1, " + POLICY
                        + ", 'kpi_targets.csv', null, true)");
        warehouse.execute(
                "insert into analytics.kpi_targets (kpi, scope, scope_value, numerator, denominator, value, target, gap, reason, "
                        + "policy, target_source, is_met) values ('line_in_full', 'overall', 'all', 0, 0, null, null, null, "
                        + "'not measurable: qty_ordered is not in these exports', null, null, null), "
                        + "('line_fill_rate', 'overall', 'all', 9, 10, 0.9, 0.9, 0, "
                        + "'not measurable in part: qty_ordered is missing in 2 of 12 lines', 'other: first shipment by the requested date', 'kpi_targets.csv', true)");
        warehouse.execute("insert into analytics.fact_fulfillment values ('1', 'assessed'), ('2', 'assessed'), "
                + "('3', 'cancelled')");
        warehouse.execute("insert into analytics.fact_contract_violations values ('MOQ', 0, 0), ('MOQ', 0, 0), "
                + "('PRICE_OVER', 820.4, 0), ('PRICE_UNDER', 0, 1626.95)");
    }

    /** Publication 1 is what readers see; publication 2 was built later. */
    static void book(TestWarehouse warehouse) {
        warehouse.execute("insert into ops.command_run (run_id, attempt, command) values ('run-1', 1, 'test')");
        warehouse.execute("insert into ops.publication (run_id, attempt, as_of_date, state, fence, created_at) values "
                + "('run-1', 1, '2026-05-31', 'published', 1, '2026-06-01 02:00Z'), "
                + "('run-2', 1, '2026-06-01', 'published', 2, '2026-06-02 02:00Z')");
        warehouse.execute("update ops.published set publication_id = 1, published_at = '2026-06-01 02:10:11Z'");
        warehouse.execute("insert into ops.test_result (publication_id, command_run_id, check_name, severity, outcome, "
                + "failures, message) values (1, 1, 'a', 'error', 'passed', 0, ''), (1, 1, 'b', 'error', 'passed', 0, ''), "
                + "(1, 1, 'c', 'warn', 'warned', 3, ''), (2, 1, 'a', 'error', 'passed', 0, '')");
        file(warehouse, "early.csv", "loaded", 4, "2026-06-01 01:00Z");
        file(warehouse, "refused.csv", "refused", 100, "2026-06-01 01:00Z");
        file(warehouse, "late.csv", "loaded", 50, "2026-06-01 03:00Z");
        model(warehouse, "fact_contract_violations", "{}");
        model(warehouse, "fact_fulfillment", "{}");
        model(warehouse, "fact_maturing_lines", "{}");
        model(warehouse, "fact_rows_after_as_of_date", "{}");
        model(warehouse, "fact_kpi_ranges", "{}");
        model(warehouse, "kpi_targets", "{}");
        model(warehouse, "kpi_line_otif", meta("Line OTIF", "ratio", "higher", 30, "ratio"));
        model(warehouse, "kpi_line_in_full", meta("Lines in full", "ratio", "higher", 20, "ratio"));
        model(warehouse, "kpi_line_fill_rate", meta("Line fill rate", "ratio", "higher", 70, "ratio"));
        model(warehouse, "kpi_backorder_rate", meta("Backorder rate", "ratio", "lower", 90, "ratio"));
        model(warehouse, "kpi_overcharge", meta("Overcharge", "money", "lower", 100, "numerator"));
    }

    private static void file(TestWarehouse warehouse, String name, String state, int rejected, String at) {
        warehouse.execute(
                "insert into ops.file (pack, source, file_name, sha256, bytes, state, lines_read, lines_loaded, "
                        + "lines_rejected, lines_duplicate, lines_blank, run_id, loaded_at) values ('p', 's', '" + name
                        + "', '"
                        + name + "', 1, '" + state + "', " + rejected + ", 0, " + rejected + ", 0, 0, 'run-1', '" + at
                        + "')");
    }

    private static void model(TestWarehouse warehouse, String name, String meta) {
        warehouse.execute("insert into ops.manifest (publication_id, model, ordinal, layer, fingerprint, definition, "
                + "columns, meta) select 1, '" + name + "', count(*), 'kpi', 'f', 'select 1', '[]', '" + meta
                + "' from ops.manifest");
    }

    private static String meta(String title, String unit, String better, int order, String display) {
        return "{\"title\": \"" + title + "\", \"grain\": \"line\", \"unit\": \"" + unit + "\", \"better\": \"" + better
                + "\", \"order\": " + order + ", \"display\": \"" + display + "\"}";
    }
}
