package io.infull.source.landing;

import io.infull.source.bytes.BlockStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/** Reads the bytes of a landing file, computes their digest, and counts them for the progress bar. */
public final class LandingInput extends BlockStream {

    private final MessageDigest digest = Fingerprint.newDigest();
    private final LandingFile file;
    private final Fingerprint fingerprint;
    private final LongConsumer progress;
    private long passed;

    public LandingInput(LandingFile file, Fingerprint fingerprint, LongConsumer progress) throws IOException {
        super(file.open());
        this.file = file;
        this.fingerprint = fingerprint;
        this.progress = progress;
    }

    /** Of all bytes so far; taking it starts a new one. */
    public MessageDigest digest() {
        return digest;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
            progress.accept(read);
            stopWhenGrown(read);
        }
        return read;
    }

    // Otherwise a file that is being written to would be read without end.
    private void stopWhenGrown(int read) {
        passed += read;
        if (passed > fingerprint.bytes()) {
            throw Fingerprint.changed(file.name());
        }
    }
}
