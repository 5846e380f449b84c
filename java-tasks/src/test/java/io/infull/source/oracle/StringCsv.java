package io.infull.source.oracle;

import io.infull.source.account.RowRejected;
import io.infull.source.contract.Escape;
import io.infull.source.contract.Quote;
import io.infull.source.csv.CsvForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Fields of a delimited record, RFC 4180, with or without quotes and escapes. */
public final class StringCsv implements FieldReader {

    private static final String NO_QUOTES = ". If quotes are letters there, declare quote: none";

    private final char delimiter;
    private final boolean quotes;
    private final boolean escapes;
    private final StringBuilder value = new StringBuilder();
    private final Consumer<String> counted;
    private int position;

    public StringCsv(char delimiter) {
        this(CsvForm.standard(delimiter), repair -> {});
    }

    public StringCsv(CsvForm form, Consumer<String> counted) {
        this.delimiter = form.delimiter();
        this.quotes = form.quote() != Quote.none;
        this.escapes = form.escape() == Escape.backslash;
        this.counted = counted;
    }

    /** The names in a header, however many there are. */
    public List<String> names(String header) throws RowRejected {
        List<String> names = new ArrayList<>();
        position = 0;
        while (position <= header.length()) {
            names.add(next(header));
        }
        return names;
    }

    @Override
    public void read(byte[] bytes, int start, int end, StringText text, Fields fields) throws RowRejected {
        read(text.decode(bytes, start, end), fields);
    }

    public void read(String record, Fields fields) throws RowRejected {
        String[] values = fields.values;
        List<String> found = names(record);
        int width = found.size();
        while (width > values.length && found.get(width - 1).isEmpty()) {
            width--;
        }
        if (width != values.length) {
            throw RowRejected.row("field_count", "has " + found.size() + " fields, expected " + values.length);
        }
        if (width < found.size()) {
            counted.accept("trailing_delimiters");
        }
        for (int index = 0; index < width; index++) {
            values[index] = found.get(index).isEmpty() ? null : found.get(index);
        }
    }

    private String next(String record) throws RowRejected {
        value.setLength(0);
        if (quotes && record.startsWith("\"", position)) {
            return nextQuoted(record);
        }
        boolean returned = false;
        while (position < record.length() && record.charAt(position) != delimiter) {
            returned |= record.charAt(position) == '\r';
            take(record);
        }
        if (returned) {
            throw RowRejected.row("bad_character", "holds a carriage return outside quotes");
        }
        position++;
        return value.toString();
    }

    private String nextQuoted(String record) throws RowRejected {
        position++;
        while (!record.startsWith("\"", position) || record.startsWith("\"\"", position)) {
            if (position >= record.length()) {
                throw RowRejected.row("unclosed_quote", "has a quote that is not closed" + NO_QUOTES);
            }
            position += record.charAt(position) == '"' ? 1 : 0;
            take(record);
        }
        if (position + 1 < record.length() && record.charAt(position + 1) != delimiter) {
            throw RowRejected.row(
                    "text_after_quote", "has text behind a closing quote, expected '" + delimiter + "'" + NO_QUOTES);
        }
        position += 2;
        return value.toString();
    }

    // One character, which may be escaped.
    private void take(String record) {
        boolean escape = escapes && record.charAt(position) == '\\' && position + 1 < record.length();
        if (escape && ("\"\\\n" + delimiter).indexOf(record.charAt(position + 1)) >= 0) {
            position++;
        }
        value.append(record.charAt(position++));
    }
}
