package io.infull.testing;

/** What must hold of the ledger behind any test, whatever it was about: nothing that was loaded is lost or counted twice. */
final class LedgerAudit {

    private static final String IS_THERE = "select exists (select from information_schema.columns "
            + "where table_schema = 'ops' and table_name = 'file' and column_name = 'hash_skipped')";

    // Rows of the ledger that a test wrote by hand have no hash.
    private static final String PROBLEMS = """
            select coalesce(string_agg(concat_ws(' ', 'load', load_id, 'of', file_name, to_jsonb(file)), '; '), '')
            from ops.file
            where state = 'loaded' and hash_read is not null and not (
                lines_read = lines_loaded + lines_rejected + lines_duplicate + lines_skipped + lines_blank
                and mod(
                    cast(hash_read as numeric) - hash_loaded - hash_rejected - hash_duplicate - hash_skipped - hash_blank,
                    18446744073709551616
                ) = 0
                and lines_rejected = (
                    select count(*) from ops.rejected_row where rejected_row.load_id = file.load_id
                )
            )""";

    private LedgerAudit() {}

    static void check(TestWarehouse warehouse) {
        if (warehouse.value(IS_THERE).equals("f")) {
            return;
        }
        String problems = warehouse.value(PROBLEMS);
        if (!problems.isEmpty()) {
            throw new AssertionError("The account does not add up: " + problems);
        }
    }
}
