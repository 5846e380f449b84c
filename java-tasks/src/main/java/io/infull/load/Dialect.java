package io.infull.load;

/**
 * How bytes become fields.
 *
 * @param delimiter one ASCII character
 * @param encoding UTF-8, ISO-8859-1, windows-1252, UTF-16LE, UTF-16BE, or UTF-16 whose byte order mark says which
 * @param compression of the file as a whole
 * @param expansionLimit how much may come out of a compressed file
 */
record Dialect(String delimiter, String encoding, Compression compression, ExpansionLimit expansionLimit) {

    Dialect {
        delimiter = delimiter == null ? "," : delimiter;
        encoding = encoding == null ? "UTF-8" : encoding;
        compression = compression == null ? Compression.auto : compression;
        expansionLimit = expansionLimit == null ? ExpansionLimit.standard() : expansionLimit;
    }

    Dialect(String delimiter, String encoding) {
        this(delimiter, encoding, null, null);
    }

    static Dialect standard() {
        return new Dialect(null, null);
    }

    /** The same for text that was written out of it, in UTF-8 and below a header. */
    Dialect forReplay() {
        return new Dialect(delimiter, null, Compression.none, null);
    }
}
