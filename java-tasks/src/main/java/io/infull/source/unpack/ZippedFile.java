package io.infull.source.unpack;

import io.infull.source.account.FileRefused;
import io.infull.source.bytes.BlockStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** The one file in a zip archive, streamed. Folders, and files that macOS adds to archives, do not count. */
final class ZippedFile extends BlockStream {

    private static final int MOST_NAMES = 10;
    private static final int BUFFER = 1 << 16;

    /** Of the record that ends an archive, without a comment. */
    private static final int END_LENGTH = 22;

    private static final int END_SIGNATURE = 0x06054B50;

    private static final int SIGNATURE_LENGTH = 4;

    /** With an entry, with the directory of none, or with the mark of one that was to be split. */
    private static final Set<String> STARTS = Set.of("PK\3\4", "PK\5\6", "PK\7\10", "PK00");

    private final PackedStream packed;
    private final String archiveName;
    private final Archive archive;
    private final ZipArchiveEntry entry;
    private final CRC32 crc = new CRC32();
    private int entries;
    private long size;
    private boolean ended;

    /** Also what is skipped goes through {@code read}, and counts. */
    private static final class Archive extends ZipArchiveInputStream {

        private final LongConsumer unpacked;

        Archive(InputStream packed, LongConsumer unpacked) {
            super(packed, "UTF-8", true, false);
            this.unpacked = unpacked;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            unpacked.accept(read);
            return read;
        }

        void readOut() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /**
     * Throws FileRefused unless there is exactly one file; that there is no other is known at its end.
     *
     * @param unpacked gets the number of unpacked bytes, or -1
     */
    ZippedFile(PackedStream packed, String archiveName, LongConsumer unpacked) throws IOException {
        super(packed);
        this.packed = packed;
        this.archiveName = archiveName;
        InputStream buffered = new BufferedInputStream(packed, BUFFER);
        refuseOthersBefore(buffered);
        this.archive = new Archive(buffered, unpacked);
        this.entry = nextFile();
        if (entry == null) {
            refuseWithoutDirectory();
            throw refused("holds no file: expected one", "Land it with its export in it");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw refused(
                    "holds " + shown(entry) + ", which is encrypted: expected a file without a password",
                    "Pack it anew");
        }
        if (!archive.canReadEntryData(entry)) {
            throw refused(
                    "packs " + shown(entry) + " by method " + entry.getMethod() + ": expected deflate", "Pack it anew");
        }
    }

    // The library looks for the first entry, as it must in programs that unpack themselves.
    private static void refuseOthersBefore(InputStream buffered) throws IOException {
        buffered.mark(SIGNATURE_LENGTH);
        byte[] start = buffered.readNBytes(SIGNATURE_LENGTH);
        buffered.reset();
        if (start.length == SIGNATURE_LENGTH && !STARTS.contains(new String(start, StandardCharsets.US_ASCII))) {
            throw new ZipException("something else before its first entry");
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = archive.read(bytes, offset, length);
        if (read < 0) {
            ended = true;
            finish();
            return -1;
        }
        crc.update(bytes, offset, read);
        size += read;
        return read;
    }

    // What the archive says of its file may come after it.
    private void finish() throws IOException {
        ZipArchiveEntry other = nextFile();
        if (entry.getSize() != size || entry.getCrc() != crc.getValue()) {
            throw new ZipException("another size or check sum than " + shown(entry) + " has");
        }
        if (other != null) {
            throw refused("holds several files: expected one but found " + names(other), "Land each by itself");
        }
        refuseWithoutDirectory();
    }

    private void refuseWithoutDirectory() throws IOException {
        archive.readOut();
        if (!hasWholeDirectory()) {
            throw new ZipException("no directory of its " + entries + " entries at its end");
        }
    }

    // The library takes an archive that ends behind its last file for a whole one.
    private boolean hasWholeDirectory() {
        ByteBuffer tail = packed.tail();
        for (int start = tail.limit() - END_LENGTH; start >= 0; start--) {
            int comment = tail.limit() - start - END_LENGTH;
            if (tail.getInt(start) == END_SIGNATURE && (tail.getShort(start + 20) & 0xFFFF) == comment) {
                return tail.getShort(start + 10) == (short) Math.min(entries, 0xFFFF);
            }
        }
        return false;
    }

    private List<String> names(ZipArchiveEntry second) throws IOException {
        List<String> names = new ArrayList<>(List.of(shown(entry)));
        for (ZipArchiveEntry other = second; other != null && names.size() < MOST_NAMES; other = nextFile()) {
            names.add(shown(other));
        }
        return names;
    }

    private ZipArchiveEntry nextFile() throws IOException {
        ZipArchiveEntry next = nextEntry();
        while (next != null) {
            refuseBadName(next);
            if (!next.isDirectory() && !next.getName().startsWith("__MACOSX/")) {
                return next;
            }
            next = nextEntry();
        }
        return null;
    }

    private ZipArchiveEntry nextEntry() throws IOException {
        ZipArchiveEntry next = archive.getNextEntry();
        entries += next == null ? 0 : 1;
        return next;
    }

    // Nothing is written to a disk under these names, but an archive with such names cannot be trusted.
    private void refuseBadName(ZipArchiveEntry some) {
        String name = some.getName();
        if (name.isEmpty() || name.matches("(?s)/.*|[A-Za-z]:.*|.*\\\\.*|(?:.*/)?\\.\\.(?:/.*)?|.*\\p{Cntrl}.*")) {
            throw refused(
                    "holds a file named '" + shown(some) + "': expected a name within the archive", "Pack it anew");
        }
    }

    private FileRefused refused(String problem, String remedy) {
        return new FileRefused("Zip archive " + archiveName + " " + problem + ". " + remedy);
    }

    private static String shown(ZipArchiveEntry some) {
        return some.getName().replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
