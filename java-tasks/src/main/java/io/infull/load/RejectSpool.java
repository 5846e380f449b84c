package io.infull.load;

import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.error.TransientFault;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rejected rows, kept in a temporary file while a copy occupies the session and in case the file is refused: then they
 * outlive the transaction in which they were found. Memory does not grow with their number.
 */
final class RejectSpool implements AutoCloseable {

    private static final String COPY = "copy ops.rejected_row (load_id, line, column_name, value, reason, message, "
            + "raw_text, order_id, sku_id, line_number) from stdin";

    private final Path spool;
    private final String fileName;
    private final long loadId;
    private BufferedOutputStream stream;
    private CopyRow rows;

    RejectSpool(String fileName, long loadId) throws IOException {
        this.spool = made();
        this.fileName = fileName;
        this.loadId = loadId;
        restart();
    }

    // Told apart from the landing file, which is read at the same time.
    private static Path made() {
        try {
            return Files.createTempFile("infull-rejects", ".copy");
        } catch (IOException e) {
            throw new BadConfiguration(
                    "Cannot write temporary files: expected a folder that user " + System.getProperty("user.name")
                            + " may write to but found " + System.getProperty("java.io.tmpdir")
                            + ". Make it, or name another one with -Djava.io.tmpdir",
                    e);
        }
    }

    /** Forgets all rows, for another try at the same file. */
    void restart() throws IOException {
        if (stream != null) {
            stream.close();
        }
        stream = new BufferedOutputStream(new SpoolStream(spool));
        rows = new CopyRow(stream);
    }

    /** @param order that the record names */
    void add(long line, RowRejected rejected, RejectedOrder order, String rawText) throws IOException {
        rows.add(loadId);
        rows.add(line);
        rows.add(rejected.column());
        rows.add(rejected.value());
        rows.add(rejected.reason());
        rows.add(message(line, rejected));
        rows.add(rawText);
        rows.add(order.orderId());
        rows.add(order.skuId());
        rows.add(order.lineNumber());
        rows.end();
    }

    void copyInto(Session session) throws IOException {
        try (InputStream written = written()) {
            session.copyIn(COPY, written);
        }
    }

    /** All rows so far, as COPY takes them. */
    InputStream written() throws IOException {
        stream.flush();
        return Files.newInputStream(spool);
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            Files.delete(spool);
        }
    }

    private String message(long line, RowRejected rejected) {
        String place = fileName + " line " + line;
        return rejected.place() == null
                ? place + " " + rejected.getMessage()
                : place + ", " + rejected.place() + ": " + rejected.getMessage();
    }

    /** Tells a disk that is full from a landing file that cannot be read. */
    private static final class SpoolStream extends FilterOutputStream {

        private final Path spool;

        SpoolStream(Path spool) throws IOException {
            super(Files.newOutputStream(spool));
            this.spool = spool;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new TransientFault(
                        "Cannot keep rejected rows in " + spool.getParent() + ": " + e.getMessage()
                                + ". Make room there, then try again.",
                        e);
            }
        }
    }
}
