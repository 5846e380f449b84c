package io.infull.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The bytes of an object. A connection that breaks must not look like the end of the object: rows would be missing that
 * nobody misses.
 */
final class ObjectStream extends FilterInputStream {

    private final Runnable abort;
    private final long expected;
    private long passed;
    private boolean ended;

    /** @param abort ends the transfer without reading the rest of it */
    ObjectStream(InputStream bytes, Runnable abort, long expected) {
        super(bytes);
        this.abort = abort;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, offset, length);
        } catch (SdkException e) {
            throw new IOException(e.getMessage(), e);
        }
        ended = read < 0;
        passed += Math.max(read, 0);
        if (ended && passed != expected) {
            throw new IOException("the transfer ended after " + passed + " of " + expected + " bytes");
        }
        return read;
    }

    // Skipped bytes count as well.
    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(count, 1 << 16)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            super.close();
        } else {
            abort.run();
        }
    }
}
