package io.infull.source.sheet;

import io.infull.source.account.FileRefused;
import io.infull.source.contract.ExpansionLimit;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The archive that a workbook is, as a temporary copy: its parts refer to each other, and cannot be read in order. */
final class WorkbookZip implements Closeable {

    private final Path copy;
    private final String fileName;
    private final ExpansionLimit limit;
    private final long packed;
    private final ZipFile zip;
    private long unpacked;

    /** Takes the copy, which is deleted in the end. Throws FileRefused when it is no whole archive. */
    WorkbookZip(Path copy, String fileName, ExpansionLimit limit) throws IOException {
        this.copy = copy;
        this.fileName = fileName;
        this.limit = limit;
        this.packed = Files.size(copy);
        try {
            this.zip = ZipFile.builder().setPath(copy).get();
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefused("File " + fileName + " is broken: expected a whole workbook but found \""
                    + e.getMessage() + "\". Land it again");
        }
    }

    String fileName() {
        return fileName;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Empty when there is no such part. Throws FileRefused when it is encrypted or packed in an unknown way. */
    Optional<Part> part(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        boolean known = entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
        if (entry.getGeneralPurposeBit().usesEncryption() || !known) {
            throw new FileRefused(
                    "File " + fileName + " holds " + name
                            + ", which is encrypted or packed in an unknown way: expected a workbook without a password. Save it anew");
        }
        InputStream bytes = new PartStream(zip.getInputStream(entry), entry, fileName, this::count);
        return Optional.of(new Part(bytes, name, fileName));
    }

    /** The file cannot be read, as it names a part that it does not have. */
    FileRefused missing(String part) {
        return new FileRefused("File " + fileName + " is broken: expected " + part
                + " in it, which it names, but found none. Land it again");
    }

    private void count(long read) {
        unpacked += read;
        if (limit.isExceeded(packed, unpacked)) {
            throw new FileRefused("File " + fileName + " unpacks to too much: expected at most " + limit.mib()
                    + " MiB, or " + limit.ratio() + " times its size, but found more than " + unpacked + " bytes in "
                    + packed + ". If it is what it should be, raise expansion_limit in its dialect");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(copy);
    }
}
