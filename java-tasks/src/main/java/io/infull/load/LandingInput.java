package io.infull.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/** The bytes of a landing file, watched as they pass: digested, and counted for the progress bar. */
final class LandingInput extends FilterInputStream {

    private final MessageDigest digest = Fingerprint.newDigest();
    private final LongConsumer progress;

    LandingInput(Path file, LongConsumer progress) throws IOException {
        super(Files.newInputStream(file));
        this.progress = progress;
    }

    /** Of all bytes so far; taking it starts a new one. */
    MessageDigest digest() {
        return digest;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("Single bytes are never read");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
            progress.accept(read);
        }
        return read;
    }
}
