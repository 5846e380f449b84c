package io.infull.source.oracle;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.ByteScan;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes the bytes of a record with the decoders of Java. Invalid bytes reject the row; they are never replaced. */
public final class StringText {

    private final String encoding;
    private final CharsetDecoder decoder;

    /** @param encoding the declared encoding, for messages; the bytes may have been converted to this charset */
    public StringText(Charset charset, String encoding) {
        this.encoding = encoding;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    public String decode(byte[] bytes, int start, int end) throws RowRejected {
        if (ByteScan.isAscii(bytes, start, end)) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        if (ByteScan.indexOf((byte) 0, bytes, start, end) >= 0) {
            throw RowRejected.row("bad_character", "holds a NUL byte, expected text");
        }
        return strictly(bytes, start, end);
    }

    private String strictly(byte[] bytes, int start, int end) throws RowRejected {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
        } catch (CharacterCodingException e) {
            throw RowRejected.row("bad_encoding", "holds bytes that are not " + encoding + ", expected text");
        }
    }

    /** The record as a person can read it: invalid bytes are shown as {@code \xFF}. */
    public String readable(byte[] bytes, int start, int end) {
        try {
            return decode(bytes, start, end);
        } catch (RowRejected notText) {
            return escaped(bytes, start, end);
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
