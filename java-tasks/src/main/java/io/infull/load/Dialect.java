package io.infull.load;

/**
 * How text becomes fields.
 *
 * @param delimiter one ASCII character
 * @param encoding UTF-8, ISO-8859-1 or windows-1252: line ends are searched in bytes, so UTF-16 cannot be read
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
