package io.infull.source.landing;

import io.infull.source.bytes.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The bytes of an object. A broken connection must not look like the end of the object; otherwise missing rows would
 * not be noticed.
 */
final class ObjectStream extends BlockStream {

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

    @Override
    public void close() throws IOException {
        if (ended) {
            super.close();
        } else {
            abort.run();
        }
    }
}
