package io.infull.profile;

import io.infull.error.DataRefused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The first bytes of a file, after unpacking.
 *
 * @param complete whether there are no more
 * @param compression as contracts call it; null when the file is not compressed
 * @param declared whether a contract must declare the compression, because the file name does not show it
 */
record SampleBytes(byte[] bytes, boolean complete, String compression, boolean declared) {

    static final int MOST = 1 << 24;

    /** Throws DataRefused when the file cannot be unpacked, or is a workbook. */
    static SampleBytes read(Path file) throws IOException {
        String name = file.getFileName().toString();
        byte[] start;
        try (InputStream stream = Files.newInputStream(file)) {
            start = stream.readNBytes(4);
        }
        String compression = compression(start);
        try (InputStream stream = unpacked(file, name, compression)) {
            byte[] bytes = stream.readNBytes(MOST);
            if (compression(bytes) != null) {
                throw new DataRefused("File " + name + " is compressed twice: unpack it once");
            }
            return new SampleBytes(bytes, stream.read() < 0, compression, isNeeded(compression, name));
        } catch (ZipException | EOFException e) {
            throw new DataRefused("File " + name + " is no whole " + compression + " file: land it again", e);
        }
    }

    private static boolean isNeeded(String compression, String name) {
        String ending = "gzip".equals(compression) ? ".gz" : ".zip";
        return compression != null && !name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String compression(byte[] start) {
        if (startsWith(start, 0x1F, 0x8B)) {
            return "gzip";
        }
        return startsWith(start, 'P', 'K', 3, 4) ? "zip" : null;
    }

    private static InputStream unpacked(Path file, String name, String compression) throws IOException {
        InputStream stream = Files.newInputStream(file);
        if (compression == null) {
            return stream;
        }
        return compression.equals("gzip") ? new GZIPInputStream(stream) : zipped(new ZipInputStream(stream), name);
    }

    private static InputStream zipped(ZipInputStream archive, String name) throws IOException {
        ZipEntry entry = archive.getNextEntry();
        while (entry != null && (entry.isDirectory() || entry.getName().startsWith("__MACOSX/"))) {
            entry = archive.getNextEntry();
        }
        if (entry == null) {
            throw new DataRefused("Zip archive " + name + " holds no file: expected one");
        }
        if (entry.getName().matches("\\[Content_Types]\\.xml|_rels/.*|xl/.*|docProps/.*|mimetype")) {
            throw new DataRefused("File " + name + " is a workbook: save it as CSV in UTF-8");
        }
        return archive;
    }

    static boolean startsWith(byte[] bytes, int... start) {
        int[] found = new int[Math.min(start.length, bytes.length)];
        Arrays.setAll(found, index -> bytes[index] & 0xFF);
        return Arrays.equals(found, start);
    }
}
