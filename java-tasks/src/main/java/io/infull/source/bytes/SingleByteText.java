package io.infull.source.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns text of an encoding with one byte for each character into UTF-8. Reused from record to record. */
public final class SingleByteText {

    private static final int CHARACTERS = 1 << Byte.SIZE;

    /** By byte; null where the encoding has no character. */
    private final byte[][] characters = new byte[CHARACTERS][];

    public final BinaryBuffer text = new BinaryBuffer(CHARACTERS);

    public SingleByteText(Charset charset) {
        // A NUL is no text.
        for (int character = 1; character < CHARACTERS; character++) {
            characters[character] = utf8(charset, (byte) character);
        }
    }

    private static byte[] utf8(Charset charset, byte character) {
        try {
            CharBuffer decoded = charset.newDecoder().decode(ByteBuffer.wrap(new byte[] {character}));
            return decoded.toString().getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException undefined) {
            return null;
        }
    }

    /** False when one of the bytes is no text. */
    public boolean decode(byte[] bytes, int from, int to) {
        text.length = 0;
        for (int index = from; index < to; index++) {
            byte[] character = characters[bytes[index] & 0xFF];
            if (character == null) {
                return false;
            }
            if (bytes[index] > 0) {
                text.putByte(bytes[index]);
            } else {
                text.putBytes(character, 0, character.length);
            }
        }
        return true;
    }
}
