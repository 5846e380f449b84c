package io.infull.load;

/**
 * How text becomes fields.
 *
 * @param delimiter one ASCII character
 * @param encoding UTF-8, ISO-8859-1, windows-1252, UTF-16LE, UTF-16BE, or UTF-16 whose byte order mark says which
 */
record Dialect(String delimiter, String encoding) {

    Dialect {
        delimiter = delimiter == null ? "," : delimiter;
        encoding = encoding == null ? "UTF-8" : encoding;
    }

    static Dialect standard() {
        return new Dialect(null, null);
    }
}
