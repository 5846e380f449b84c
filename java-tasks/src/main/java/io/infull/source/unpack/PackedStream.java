package io.infull.source.unpack;

import io.infull.source.bytes.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The compressed bytes of a file. It distinguishes a failure to read them from an error in their content. */
final class PackedStream extends BlockStream {

    /** As long as the record at the end of a zip archive can be. */
    private static final int LONGEST_TAIL = 22 + 0xFFFF;

    private final byte[] tail = new byte[LONGEST_TAIL];
    private int tailLength;
    private long passed;
    private boolean failed;

    PackedStream(InputStream bytes) {
        super(bytes);
    }

    long passed() {
        return passed;
    }

    /** Whether the bytes could not be read. */
    boolean hasFailed() {
        return failed;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = super.read(bytes, offset, length);
            passed += Math.max(0, read);
            keep(bytes, offset, Math.max(0, read));
            return read;
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    private void keep(byte[] bytes, int offset, int length) {
        int added = Math.min(length, LONGEST_TAIL);
        int kept = Math.min(tailLength, LONGEST_TAIL - added);
        System.arraycopy(tail, tailLength - kept, tail, 0, kept);
        System.arraycopy(bytes, offset + length - added, tail, kept, added);
        tailLength = kept + added;
    }

    /** The last bytes that passed, at most 65,557. */
    ByteBuffer tail() {
        return ByteBuffer.wrap(tail, 0, tailLength).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
