package io.infull.load;

/**
 * How text becomes fields.
 *
 * @param delimiter one ASCII character
 * @param encoding UTF-8, ISO-8859-1, windows-1252, UTF-16LE, UTF-16BE, or UTF-16 whose byte order mark says which
 * @param numbers how numbers are spelled, where a column does not say otherwise; null where texts are not read as numbers
 *     in any but the plain form
 */
record Dialect(String delimiter, String encoding, NumberForm numbers) {

    Dialect {
        delimiter = delimiter == null ? "," : delimiter;
        encoding = encoding == null ? "UTF-8" : encoding;
    }

    static Dialect standard() {
        return new Dialect(null, null, null);
    }
}
