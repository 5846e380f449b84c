package io.infull.load;

/**
 * How text becomes fields.
 *
 * @param delimiter one ASCII character
 * @param encoding UTF-8, ISO-8859-1 or windows-1252: line ends are searched in bytes, so UTF-16 cannot be read
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
