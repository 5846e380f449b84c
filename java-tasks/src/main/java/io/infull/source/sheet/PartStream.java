package io.infull.source.sheet;

import io.infull.source.account.FileRefused;
import io.infull.source.bytes.BlockStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The unpacked bytes of a part of a workbook. At their end, size and check sum must be those that the archive says. */
final class PartStream extends BlockStream {

    private final ZipArchiveEntry entry;
    private final String fileName;
    private final LongConsumer unpacked;
    private final CRC32 crc = new CRC32();
    private long size;

    /** @param unpacked gets the number of bytes that came out */
    PartStream(InputStream bytes, ZipArchiveEntry entry, String fileName, LongConsumer unpacked) {
        super(bytes);
        this.entry = entry;
        this.fileName = fileName;
        this.unpacked = unpacked;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = readOrRefuse(bytes, offset, length);
        if (read < 0) {
            if (size != entry.getSize() || crc.getValue() != entry.getCrc()) {
                throw broken("another size or check sum than the archive says");
            }
            return read;
        }
        crc.update(bytes, offset, read);
        size += read;
        unpacked.accept(read);
        return read;
    }

    // The bytes are those of a copy, so that what cannot be unpacked is the fault of the file.
    private int readOrRefuse(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            throw broken("\"" + e.getMessage() + '"');
        }
    }

    private FileRefused broken(String found) {
        return new FileRefused("File " + fileName + " is broken: expected a whole " + entry.getName()
                + " in it but found " + found + ". Land it again");
    }
}
