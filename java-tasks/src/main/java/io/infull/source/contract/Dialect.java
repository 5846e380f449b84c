package io.infull.source.contract;

import io.infull.source.number.NumberForm;
import java.util.List;
import java.util.Map;

/**
 * How the bytes of a file become fields.
 *
 * @param delimiter one ASCII character, or {@code tab}
 * @param encoding UTF-8, ISO-8859-1, windows-1252, UTF-16LE, UTF-16BE, or UTF-16 whose byte order mark says which
 * @param numbers how numbers are spelled, where a column does not say otherwise; null where texts are not read as
 *     numbers in any but the plain form
 * @param compression of the file as a whole
 * @param expansionLimit how much may come out of a compressed file
 * @param skipLines lines above the header, or above the first record, that say something else
 * @param header whether the first record of a delimited file names its fields
 * @param headerLines of how many lines the header is; the parts of a name are joined
 * @param fields their names in order, where it does not
 * @param records path of the list of records in a JSON document; null where the document is the list
 * @param quote what a quote means in a delimited file
 * @param escape what takes its meaning away
 * @param sheet the name of a sheet; null for the only visible one
 * @param range a part of the sheet, like B3:H200; null for all of it
 */
public record Dialect(
        String delimiter,
        String encoding,
        NumberForm numbers,
        Compression compression,
        ExpansionLimit expansionLimit,
        long skipLines,
        Boolean header,
        Integer headerLines,
        List<String> fields,
        String records,
        Quote quote,
        Escape escape,
        String sheet,
        String range) {

    private static final Map<String, String> READABLE = Map.of("tab", "\t", "\\t", "\t");

    public Dialect {
        delimiter = delimiter == null ? "," : READABLE.getOrDefault(delimiter, delimiter);
        encoding = encoding == null ? "UTF-8" : encoding;
        compression = compression == null ? Compression.auto : compression;
        expansionLimit = expansionLimit == null ? ExpansionLimit.standard() : expansionLimit;
        header = header == null || header;
        headerLines = headerLines == null ? 1 : headerLines;
        fields = Lists.orEmpty(fields);
        quote = quote == null ? Quote.standard : quote;
        escape = escape == null ? Escape.none : escape;
    }

    public Dialect(String delimiter, String encoding, NumberForm numbers) {
        this(delimiter, encoding, numbers, null, null, 0, null, null, null, null, null, null, null, null);
    }

    /** Of a workbook. */
    public static Dialect ofSheet(String sheet, long skipLines, String range) {
        return new Dialect(null, null, null, null, null, skipLines, null, null, null, null, null, null, sheet, range);
    }

    public static Dialect standard() {
        return new Dialect(null, null, null);
    }

    /** The same for text that was written out of it, in UTF-8, below a header, and with quotes where they are needed. */
    Dialect forReplay() {
        return new Dialect(
                delimiter,
                null,
                numbers,
                Compression.none,
                null,
                0,
                null,
                null,
                null,
                null,
                Quote.trusted,
                null,
                null,
                null);
    }

    /** The cells of a sheet that are read. Throws IllegalArgumentException when the range is written otherwise. */
    public SheetRange table() {
        return range == null ? SheetRange.below(skipLines) : SheetRange.of(range);
    }
}
