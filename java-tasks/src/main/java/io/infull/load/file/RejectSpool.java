package io.infull.load.file;

import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.error.TransientFault;
import io.infull.source.account.RejectedOrder;
import io.infull.source.account.Rejects;
import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.bytes.BinaryCopy;
import io.infull.source.value.FieldEncoder;
import io.infull.source.value.NumericEncoder;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rejected rows, kept in a temporary file while a copy occupies the session and in case the file is refused: then they
 * outlive the transaction in which they were found. Memory does not grow with their number.
 */
public final class RejectSpool implements Rejects, AutoCloseable {

    private static final String COPY = "copy ops.rejected_row (load_id, line, column_name, value, reason, message, "
            + "raw_text, order_id, sku_id, line_number) from stdin (format binary)";

    private static final int COLUMNS = 10;
    private static final int PARCEL = 1 << 12;

    private final Path spool;
    private final String fileName;
    private final long loadId;
    private final FieldEncoder lineNumber = NumericEncoder.unbounded();
    private SpoolStream stream;
    private BinaryCopy rows;

    public RejectSpool(String fileName, long loadId) throws IOException {
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
        stream = new SpoolStream(spool);
        rows = new BinaryCopy(stream, PARCEL);
    }

    @Override
    public void add(long line, RowRejected rejected, RejectedOrder order, String rawText) throws IOException {
        BinaryBuffer row = rows.buffer;
        rows.begin(COLUMNS);
        row.putInt(Long.BYTES);
        row.putLong(loadId);
        row.putInt(Long.BYTES);
        row.putLong(line);
        row.putText(rejected.column());
        row.putText(rejected.value());
        row.putText(rejected.reason());
        row.putText(rejected.at(fileName, line));
        row.putText(rawText);
        row.putText(order.orderId());
        row.putText(order.skuId());
        putLineNumber(order.lineNumber(), row);
        rows.end();
    }

    private void putLineNumber(String number, BinaryBuffer row) {
        if (number == null) {
            row.putNull();
            return;
        }
        byte[] encoded = lineNumber.encoded(number).orElseThrow();
        row.putBytes(encoded, 0, encoded.length);
    }

    void copyInto(Session session) throws IOException {
        try (InputStream written = written()) {
            session.copyIn(COPY, written);
        }
    }

    /** All rows so far, as COPY takes them. */
    public InputStream written() throws IOException {
        rows.send();
        return new SequenceInputStream(Files.newInputStream(spool), new ByteArrayInputStream(BinaryCopy.trailer()));
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            Files.delete(spool);
        }
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
