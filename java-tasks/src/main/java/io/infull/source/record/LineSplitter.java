package io.infull.source.record;

import io.infull.source.bytes.ByteScan;
import java.io.IOException;
import java.io.InputStream;

/** Splits a file into records, one per line. */
public final class LineSplitter extends RecordSplitter {

    public LineSplitter(InputStream file, String fileName) throws IOException {
        super(file, fileName);
    }

    @Override
    public boolean advance() throws IOException {
        start = next;
        line = nextLine;
        int scanned = 0;
        while (true) {
            int lineEnd = ByteScan.indexOf((byte) '\n', buffer, start + scanned, limit);
            if (lineEnd >= 0) {
                end = lineEnd;
                next = lineEnd + 1;
                nextLine++;
                return true;
            }
            scanned = limit - start;
            if (!fill()) {
                end = limit;
                next = limit;
                return scanned > 0;
            }
        }
    }

    @Override
    public boolean isBlank() {
        for (int index = start; index < end; index++) {
            if (buffer[index] != ' ' && buffer[index] != '\t' && buffer[index] != '\r') {
                return false;
            }
        }
        return true;
    }
}
