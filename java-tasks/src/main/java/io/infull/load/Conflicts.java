package io.infull.load;

import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.db.Statements;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Rows that contradict each other. Nobody can say which is right, so all are rejected, each naming another. */
final class Conflicts {

    private final Path path;
    private final FileParser file;

    Conflicts(Path path, FileParser file) {
        this.path = path;
        this.file = file;
    }

    /** Spools every line of {@code refused_line} with its original text, which is read again from the file. */
    void reject(Session session) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "r")) {
            session.each(Statements.read(Conflicts.class, "conflicting_lines"), row -> reject(row, bytes));
        }
    }

    private void reject(Row row, RandomAccessFile bytes) {
        try {
            byte[] record = new byte[row.smallNumber("_length")];
            bytes.seek(row.number("_offset"));
            bytes.readFully(record);
            String text = file.text().readable(record, 0, record.length);
            file.rejects().add(row.number("_line"), conflict(row), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowRejected conflict(Row row) {
        String problem = "contradicts line " + row.number("other_line") + ": same key in raw." + row.text("table_name")
                + ", expected the same values";
        return RowRejected.row("conflicting_rows", problem);
    }
}
