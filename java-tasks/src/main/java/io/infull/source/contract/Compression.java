package io.infull.source.contract;

import java.util.Locale;

/** How a landing file is packed. */
public enum Compression {
    /** Decided by the end of the name: {@code .gz} or {@code .zip}; otherwise the file is not packed. */
    auto,
    none,
    gzip,
    /** An archive with exactly one file. */
    zip;

    private static final int GZIP = 0x1F8B08;
    private static final int ZIP = 'P' << 16 | 'K' << 8 | 3;

    /** The expected compression of a file with this name; never {@code auto}. */
    public Compression of(String fileName) {
        if (this != auto) {
            return this;
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            return gzip;
        }
        return name.endsWith(".zip") ? zip : none;
    }

    /** The compression that the first bytes show; {@code none} when they show none. */
    public static Compression shownBy(byte[] start) {
        if (start.length < 3) {
            return none;
        }
        int first = (start[0] & 0xFF) << 16 | (start[1] & 0xFF) << 8 | start[2] & 0xFF;
        if (first == GZIP) {
            return gzip;
        }
        return first == ZIP ? zip : none;
    }
}
