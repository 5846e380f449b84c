package io.infull.load;

import io.infull.db.Row;
import io.infull.source.landing.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Compares the ledger with what it is a ledger of. */
final class LedgerCheck {

    /** All that the ledger says, with the number of rejected rows that are there. */
    static final String SQL = """
            select
                file.*,
                (select count(*) from ops.rejected_row where rejected_row.load_id = file.load_id) as found_rejected
            from ops.file""";

    private final List<RawRow> rows;
    private final Path landing;

    /** @param rows of all raw tables */
    LedgerCheck(List<RawRow> rows, Path landing) {
        this.rows = rows;
        this.landing = landing;
    }

    /** What is wrong with an entry of the ledger. */
    Optional<String> problem(Row file) {
        boolean agrees = addsUp(file)
                && isToldOf(file)
                && Verdict.sorted(foundByTable(file.number("load_id"))).equals(Verdict.sorted(filled(file)))
                && isOf(file, landing.resolve(file.text("file_name")));
        return agrees
                ? Optional.empty()
                : Optional.of(
                        file.columnNames().stream().map(file::text).toList().toString());
    }

    /** Rows that name a load, or its file or pack, otherwise than the ledger does. */
    List<RawRow> foreignRows(Set<String> loads) {
        return rows.stream()
                .filter(row -> row.isLoaded() && !loads.contains(name(row.loadId(), row.pack(), row.file())))
                .toList();
    }

    static String load(Row file) {
        return name(file.number("load_id"), file.text("pack"), file.text("file_name"));
    }

    private static String name(long loadId, String pack, String file) {
        return loadId + " " + pack + " " + file;
    }

    private String foundByTable(long loadId) {
        Map<String, Long> found = rows.stream()
                .filter(row -> row.loadId() == loadId)
                .collect(Collectors.groupingBy(RawRow::table, Collectors.counting()));
        return JsonMapper.shared().writeValueAsString(found);
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
                + row.number("lines_skipped")
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
