package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.landing.Fingerprint;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Settles the account of a loaded file once more, from its bytes and from the tables, with code of its own. */
final class FileAccount {

    private final TestWarehouse warehouse;
    private final LedgerEntry entry;
    private final FileRecords file;

    private FileAccount(TestWarehouse warehouse, LedgerEntry entry, FileRecords file) {
        this.warehouse = warehouse;
        this.entry = entry;
        this.file = file;
    }

    /**
     * Of every loaded CSV and JSON lines file, not of workbooks, that still lies in the folder with the bytes that it was
     * loaded with.
     *
     * @param contracts of its sources, as text
     */
    static void assertAll(TestWarehouse warehouse, Path landing, Collection<String> contracts) {
        for (LedgerEntry entry : LedgerEntry.latest(warehouse)) {
            Path path = landing.resolve(entry.fileName());
            boolean isText = !entry.fileName().endsWith(".xlsx");
            if (!isText || !Files.isRegularFile(path)) {
                continue;
            }
            // Records of such a file are those that were filled in.
            if (contracts.stream().anyMatch(contract -> contract.contains("fill_down:"))) {
                continue;
            }
            FileShape shape = contracts.stream()
                    .map(FileShape::of)
                    .filter(one -> one.source().equals(entry.source()))
                    .findFirst()
                    .orElseThrow();
            try {
                byte[] bytes = Files.readAllBytes(path);
                if (entry.sha256().equals(digest(bytes))) {
                    byte[] text = FileText.of(bytes, shape.encoding());
                    new FileAccount(warehouse, entry, new FileRecords(text, shape, entry.delimiter())).check();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Fingerprint.newDigest().digest(bytes));
    }

    private void check() {
        assertPart("read", file.records, file.hash);
        assertPart("blank", file.blankRecords, file.blankHash);
        List<Long> rejected = lines("line from ops.rejected_row where load_id = " + entry.loadId());
        assertPart("rejected", rejected.size(), hash(rejected));
        assertThat(hash("loaded") + hash("duplicate") + hash("skipped"))
                .as("hash of loaded, duplicate and skipped records")
                .isEqualTo(file.hash - file.blankHash - hash(rejected));
        // Lines that changed nothing leave no trace in the raw tables; where every loaded line did, the tables tell the
        // sum.
        List<Long> loaded = entry.tables().isEmpty() ? List.of() : lines(inTables());
        if (loaded.size() == entry.sums().lines().get("loaded")) {
            assertPart("loaded", loaded.size(), hash(loaded));
        }
    }

    private String inTables() {
        return entry.tables().stream()
                .map(table -> "_line as line from raw." + table + " where _load_id = " + entry.loadId())
                .collect(Collectors.joining(" union select "));
    }

    private List<Long> lines(String from) {
        return warehouse
                .database()
                .transaction(session -> session.list(
                        "select distinct line from (select " + from + ") as lines", row -> row.number("line")));
    }

    private long hash(String part) {
        return entry.sums().hash().get(part);
    }

    private long hash(List<Long> lines) {
        assertThat(file.hashByLine.keySet())
                .as("lines on which a record begins")
                .containsAll(lines);
        return lines.stream().mapToLong(file.hashByLine::get).sum();
    }

    private void assertPart(String part, long records, long hash) {
        assertThat(entry.sums().lines()).as("records").containsEntry(part, records);
        assertThat(entry.sums().hash()).as("hash of records").containsEntry(part, hash);
    }
}
