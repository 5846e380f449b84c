package io.infull.source.csv;

import io.infull.source.contract.Dialect;
import io.infull.source.contract.Escape;
import io.infull.source.contract.Quote;
import java.util.List;
import java.util.stream.Collectors;

/** How the fields of a delimited file are told apart. The delimiter is a character of ASCII. */
public record CsvForm(char delimiter, Quote quote, Escape escape) {

    /** That of RFC 4180, with another delimiter. */
    public static CsvForm standard(char delimiter) {
        return new CsvForm(delimiter, Quote.standard, Escape.none);
    }

    public static CsvForm of(Dialect dialect) {
        return new CsvForm(dialect.delimiter().charAt(0), dialect.quote(), dialect.escape());
    }

    /** A record with these values, which have no delimiter or line end where quotes are letters. */
    public String join(List<String> values) {
        String joined = values.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(delimiter)));
        // An empty line would be a blank one.
        return joined.isEmpty() && hasQuotes() ? "\"\"" : joined;
    }

    private String quoted(String value) {
        boolean plain = !hasQuotes()
                || (value.indexOf(delimiter) < 0
                        && value.indexOf('"') < 0
                        && value.indexOf('\n') < 0
                        && value.indexOf('\r') < 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    boolean hasQuotes() {
        return quote != Quote.none;
    }

    boolean hasEscapes() {
        return escape == Escape.backslash;
    }
}
