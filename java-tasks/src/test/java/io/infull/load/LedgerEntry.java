package io.infull.load;

import io.infull.db.Row;
import io.infull.testing.TestWarehouse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the ledger says of a loaded file of records that end with a line.
 *
 * @param delimiter null in JSON
 * @param tables that it brought rows to
 */
record LedgerEntry(
        long loadId, String source, String fileName, String sha256, String delimiter, List<String> tables, Sums sums) {

    /** By count and by hash. */
    record Sums(Map<String, Long> lines, Map<String, Long> hash) {}

    private static final List<String> PARTS = List.of("read", "loaded", "rejected", "duplicate", "skipped", "blank");

    /** The latest load of each file name. */
    private static final String LATEST = """
            select distinct on (file_name)
                file.*,
                record_form ->> 'delimiter' as delimiter,
                (select coalesce(string_agg(key, ','), '') from jsonb_object_keys(rows_by_table) as key) as tables
            from ops.file
            where state = 'loaded' and not is_replay and record_form ->> 'format' in ('csv', 'json_lines')
            order by file_name, load_id desc""";

    static Collection<LedgerEntry> latest(TestWarehouse warehouse) {
        return warehouse.database().transaction(session -> session.list(LATEST, LedgerEntry::read));
    }

    private static LedgerEntry read(Row row) {
        String tables = row.text("tables");
        return new LedgerEntry(
                row.number("load_id"),
                row.text("source"),
                row.text("file_name"),
                row.text("sha256"),
                row.text("delimiter"),
                tables.isEmpty() ? List.of() : List.of(tables.split(",")),
                new Sums(parts(row, "lines_"), parts(row, "hash_")));
    }

    private static Map<String, Long> parts(Row row, String prefix) {
        return PARTS.stream().collect(Collectors.toMap(part -> part, part -> row.optionalNumber(prefix + part)
                .orElseThrow()));
    }
}
