package io.infull.source.csv;

import io.infull.source.contract.Dialect;
import io.infull.source.contract.Escape;
import io.infull.source.contract.Quote;

/** How the fields of a delimited file are told apart. The delimiter is a character of ASCII. */
public record CsvForm(char delimiter, Quote quote, Escape escape) {

    /** That of RFC 4180, with another delimiter. */
    public static CsvForm standard(char delimiter) {
        return new CsvForm(delimiter, Quote.standard, Escape.none);
    }

    public static CsvForm of(Dialect dialect) {
        return new CsvForm(dialect.delimiter().charAt(0), dialect.quote(), dialect.escape());
    }

    boolean hasQuotes() {
        return quote != Quote.none;
    }

    boolean hasEscapes() {
        return escape == Escape.backslash;
    }
}
