package io.infull.source.unpack;

import io.infull.source.account.FileRefused;
import io.infull.source.bytes.BlockStream;
import io.infull.source.contract.Compression;
import io.infull.source.contract.ExpansionLimit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The unpacked content of a compressed file. If the content is broken, the file is refused; if it cannot be read, a
 * retry may help.
 */
public final class UnpackedStream extends BlockStream {

    private final PackedStream packed;
    private final Compression compression;
    private final ExpansionLimit limit;
    private final String fileName;
    private final InputStream unpacked;
    private long passed;

    @FunctionalInterface
    private interface Step<T> {
        T take() throws IOException;
    }

    public UnpackedStream(InputStream bytes, Compression compression, ExpansionLimit limit, String fileName)
            throws IOException {
        super(new PackedStream(bytes));
        this.packed = (PackedStream) in;
        this.compression = compression;
        this.limit = limit;
        this.fileName = fileName;
        this.unpacked = refusing(this::open);
    }

    private InputStream open() throws IOException {
        return compression == Compression.gzip
                ? GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .get()
                : new ZippedFile(packed, fileName, this::count);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = refusing(() -> unpacked.read(bytes, offset, length));
        if (compression == Compression.gzip) {
            count(read);
        }
        return read;
    }

    private void count(long read) {
        passed += Math.max(0, read);
        if (limit.isExceeded(packed.passed(), passed)) {
            throw new FileRefused("File " + fileName + " unpacks to too much: expected at most " + limit.mib()
                    + " MiB, or " + limit.ratio() + " times its size, but found more than " + passed
                    + " bytes in the first " + packed.passed()
                    + ". If it is what it should be, raise expansion_limit in its dialect");
        }
    }

    private <T> T refusing(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (IOException | IllegalArgumentException e) {
            if (packed.hasFailed()) {
                throw e;
            }
            String found = e instanceof EOFException ? "its end too early" : "\"" + e.getMessage() + '"';
            throw new FileRefused("File " + fileName + " is broken: expected a whole " + compression
                    + " file but found " + found + ". Land it again");
        }
    }
}
