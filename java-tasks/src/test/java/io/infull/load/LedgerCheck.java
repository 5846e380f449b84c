package io.infull.load;

import io.infull.db.Row;
import io.infull.db.RowReader;
import io.infull.ops.RawTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the ledger with what it is a ledger of. */
final class LedgerCheck {

    private static final String ROWS = """
            select '%1$s' as table_name, _pack, _file, _load_id from raw.%1$s where _load_id is not null""";

    private static final String CHECK = """
            with landed as (%s),
            by_table as (
                select table_name, _load_id, count(*) as found from landed group by table_name, _load_id
            )
            select
                file.*,
                (select count(*) from ops.rejected_row where rejected_row.load_id = file.load_id) as found_rejected,
                (select coalesce(jsonb_object_agg(table_name, found), '{}') from by_table
                    where _load_id = file.load_id) as found_by_table,
                (select count(*) from landed where not exists (
                    select from ops.file as own where own.load_id = landed._load_id
                        and own.file_name = landed._file and own.pack = landed._pack)) as foreign_rows
            from ops.file""";

    private LedgerCheck() {}

    static String sql(List<RawTable> tables) {
        return CHECK.formatted(
                tables.stream().map(table -> ROWS.formatted(table.name())).collect(Collectors.joining(" union all ")));
    }

    /** Empty when everything agrees. */
    static RowReader<String> reader(Path landing) {
        return row -> {
            boolean agrees = addsUp(row)
                    && isToldOf(row)
                    && Verdict.sorted(row.text("found_by_table")).equals(Verdict.sorted(filled(row)))
                    && row.number("foreign_rows") == 0
                    && isOf(row, landing.resolve(row.text("file_name")));
            return agrees
                    ? ""
                    : row.columnNames().stream().map(row::text).toList().toString();
        };
    }

    // What was rejected before a file was given up is kept, but not counted: nobody knows of how many lines it is a
    // part.
    private static boolean isToldOf(Row row) {
        return row.number("lines_rejected") == row.number("found_rejected")
                || (row.text("state").equals("refused") && row.number("lines_read") == 0);
    }

    // A refused file may have been given up before its end, and then nothing is counted.
    private static boolean addsUp(Row row) {
        long told = row.number("lines_loaded")
                + row.number("lines_rejected")
                + row.number("lines_duplicate")
                + row.number("lines_blank");
        boolean refused = row.text("state").equals("refused");
        return refused ? row.number("lines_loaded") == 0 : row.number("lines_read") == told;
    }

    private static String filled(Row row) {
        return row.text("rows_by_table").replaceAll("\"\\w+\": 0(?:, )?", "");
    }

    private static boolean isOf(Row row, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String digest = HexFormat.of().formatHex(Fingerprint.newDigest().digest(bytes));
            return row.number("bytes") == bytes.length && row.text("sha256").equals(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
