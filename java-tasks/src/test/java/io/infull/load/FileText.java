package io.infull.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The bytes of a landing file that records are made of: unpacked, and UTF-16 as UTF-8. */
final class FileText {

    private FileText() {}

    static byte[] of(byte[] file, String encoding) throws IOException {
        byte[] unpacked = unpacked(file);
        return encoding.startsWith("UTF-16") ? recoded(unpacked, encoding) : unpacked;
    }

    static boolean startsWith(byte[] bytes, int... start) {
        for (int index = 0; index < start.length; index++) {
            if (index == bytes.length || (bytes[index] & 0xFF) != start[index]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] unpacked(byte[] file) throws IOException {
        InputStream packed = new ByteArrayInputStream(file);
        if (startsWith(file, 0x1F, 0x8B)) {
            return new GZIPInputStream(packed).readAllBytes();
        }
        return startsWith(file, 'P', 'K', 3, 4) ? zipped(new ZipInputStream(packed)) : file;
    }

    private static byte[] zipped(ZipInputStream archive) throws IOException {
        ZipEntry entry = archive.getNextEntry();
        while (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
            entry = archive.getNextEntry();
        }
        return archive.readAllBytes();
    }

    private static byte[] recoded(byte[] bytes, String encoding) {
        boolean little = encoding.endsWith("LE") || startsWith(bytes, 0xFF, 0xFE);
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ByteBuffer.wrap(bytes)
                .order(order)
                .asCharBuffer()
                .codePoints()
                .forEach(character -> text.writeBytes(utf8(character)));
        return text.toByteArray();
    }

    // Half a pair has no UTF-8: it stands as the three bytes that its number would have.
    private static byte[] utf8(int character) {
        if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
            return Character.toString(character).getBytes(StandardCharsets.UTF_8);
        }
        return new byte[] {
            (byte) (0xE0 | character >> 12), (byte) (0x80 | character >> 6 & 0x3F), (byte) (0x80 | character & 0x3F)
        };
    }
}
