package io.infull.load.raw;

import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.source.account.Lines;
import io.infull.source.account.RecordHash;
import io.infull.source.account.RowRejected;
import io.infull.source.row.FileParser;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Rows that contradict each other. It is unknown which is right, so all are rejected, and each message names another
 * one. A row that contradicts a row that must not be changed is rejected alone.
 */
final class Conflicts {

    private final Origin origin;
    private final FileParser file;
    private long position;
    private long count;
    private long hash;

    Conflicts(Origin origin, FileParser file) {
        this.origin = origin;
        this.file = file;
    }

    /**
     * Adds every record of {@code refused_line} to the spool, with its original text, which is read from the file
     * again. Returns their number and hashes.
     */
    Lines reject(Session session) throws IOException {
        position = 0;
        try (InputStream bytes = file.contentOf(origin.file())) {
            session.each(Statements.read(Conflicts.class, "conflicting_lines"), row -> reject(row, bytes));
        }
        return new Lines(count, hash);
    }

    private void reject(Row row, InputStream bytes) {
        try {
            byte[] record = next(bytes, row.number("_offset"), row.smallNumber("_length"));
            count++;
            hash += RecordHash.of(record, 0, record.length);
            String text = file.text().readable(record, 0, record.length);
            file.rejects().add(row.number("_line"), conflict(row), file.orderOf(record, 0, record.length), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The rows come in the order of the file, so that one pass over it is enough.
    private byte[] next(InputStream bytes, long offset, int length) throws IOException {
        bytes.skipNBytes(offset - position);
        position = offset + length;
        byte[] record = bytes.readNBytes(length);
        if (record.length < length) {
            throw new EOFException("it ends before the record at byte " + offset);
        }
        return record;
    }

    private RowRejected conflict(Row row) {
        if (row.flag("is_same_record")) {
            return RowRejected.row(
                    "conflicting_rows",
                    "contradicts itself: two of its elements have the same key in raw." + row.text("table_name")
                            + expected(row));
        }
        return row.optionalNumber("other_line")
                .map(line -> RowRejected.row(
                        "conflicting_rows",
                        "contradicts line " + line + ": same key in raw." + row.text("table_name") + expected(row)))
                .orElseGet(() -> RowRejected.row(
                        "key_exists",
                        "contradicts " + known(row) + ": same key in raw." + row.text("table_name")
                                + ", expected the same values, since mode append changes nothing"));
    }

    private String expected(Row row) {
        boolean adds = origin.source().targets().stream()
                .anyMatch(target -> target.table().equals(row.text("table_name"))
                        && target.keyRule().isSum());
        return ", expected the same values" + (adds ? " but for quantities, since same_key: sum adds them up" : "");
    }

    private static String known(Row row) {
        return row.optionalText("known_file")
                .map(file -> file + " line " + row.number("known_line"))
                .orElse("a row that no file brought");
    }
}
