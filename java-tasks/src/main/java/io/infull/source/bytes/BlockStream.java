package io.infull.source.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which all bytes pass through one method, the one that reads blocks, so that none is missed. */
public abstract class BlockStream extends FilterInputStream {

    private static final int SKIPPED_AT_ONCE = 1 << 13;

    public BlockStream(InputStream source) {
        super(source);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(count, SKIPPED_AT_ONCE)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    // The number of available bytes of the source is not that of this stream.
    @Override
    public final int available() {
        return 0;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
