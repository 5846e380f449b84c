package io.infull.source.record;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.ByteScan;
import io.infull.source.bytes.SingleByteText;
import io.infull.source.bytes.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A record as bytes of text in UTF-8. Invalid bytes reject the row; they are never replaced. Reused from record to record. */
public final class RecordText {

    public byte[] bytes;
    public int start;
    public int end;
    public boolean isAscii;

    private final String encoding;
    /** Null where the file is in UTF-8. */
    private final SingleByteText decoder;

    /** @param encoding the declared encoding, for messages; the bytes may have been converted to this charset */
    public RecordText(Charset charset, String encoding) {
        this.encoding = encoding;
        this.decoder = charset.equals(StandardCharsets.UTF_8) ? null : new SingleByteText(charset);
    }

    /** Takes the bytes from {@code from} (inclusive) to {@code to} (exclusive). Throws RowRejected when they are no text. */
    public void read(byte[] record, int from, int to) throws RowRejected {
        // Every declared encoding is the same as UTF-8 where it is ASCII.
        isAscii = ByteScan.isAscii(record, from, to);
        set(record, from, to);
        if (isAscii) {
            return;
        }
        boolean valid = decoder == null ? Utf8.isText(record, from, to) : decoder.decode(record, from, to);
        if (!valid) {
            throw ByteScan.indexOf((byte) 0, record, from, to) >= 0
                    ? RowRejected.row("bad_character", "holds a NUL byte, expected text")
                    : RowRejected.row("bad_encoding", "holds bytes that are not " + encoding + ", expected text");
        }
        if (decoder != null) {
            set(decoder.text.bytes, 0, decoder.text.length);
        }
    }

    private void set(byte[] text, int from, int to) {
        bytes = text;
        start = from;
        end = to;
    }

    /** A record as a person can read it: invalid bytes are shown as {@code \xFF}. */
    public String readable(byte[] record, int from, int to) {
        try {
            read(record, from, to);
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        } catch (RowRejected notText) {
            return escaped(record, from, to);
        }
    }

    private static String escaped(byte[] bytes, int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int index = start; index < end; index++) {
            if (bytes[index] > 0) {
                text.append((char) bytes[index]);
            } else {
                text.append(String.format("\\x%02X", bytes[index]));
            }
        }
        return text.toString();
    }
}
