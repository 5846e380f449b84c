package io.infull.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** What is in a landing file, as bytes that can be cut into records. Places of records count in these. */
final class FileContent {

    private static final int LONGEST_START = 4;

    private FileContent() {}

    /** Throws FileRefused when the bytes are something else than the contract says. */
    static InputStream of(Source source, LandingFile file, InputStream landed) throws IOException {
        PushbackInputStream text = new PushbackInputStream(file.decoded(landed), LONGEST_START);
        byte[] start = text.readNBytes(LONGEST_START);
        text.unread(start);
        String encoding = ByteOrderMark.encoding(source.contract().dialect().encoding(), start, file.name());
        return encoding.startsWith("UTF-16") ? new Utf16Stream(text, encoding.equals("UTF-16BE"), file.name()) : text;
    }
}
