package io.infull.source.oracle;

import io.infull.source.account.RowRejected;
import java.util.ArrayList;
import java.util.List;

/** Fields of a delimited record, RFC 4180: quotes only where they enclose a field, a quote inside them doubled. */
public final class StringCsv implements FieldReader {

    private final char delimiter;
    private final StringBuilder unquoted = new StringBuilder();
    private int position;

    public StringCsv(char delimiter) {
        this.delimiter = delimiter;
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
        int count = 0;
        position = 0;
        while (position <= record.length()) {
            String value = next(record);
            if (count < values.length) {
                values[count] = value.isEmpty() ? null : value;
            }
            count++;
        }
        if (count != values.length) {
            throw RowRejected.row("field_count", "has " + count + " fields, expected " + values.length);
        }
    }

    private String next(String record) throws RowRejected {
        if (position < record.length() && record.charAt(position) == '"') {
            return nextQuoted(record);
        }
        int end = record.indexOf(delimiter, position);
        String value = end < 0 ? record.substring(position) : record.substring(position, end);
        if (value.indexOf('\r') >= 0) {
            throw RowRejected.row("bad_character", "holds a carriage return outside quotes");
        }
        position = end < 0 ? record.length() + 1 : end + 1;
        return value;
    }

    private String nextQuoted(String record) throws RowRejected {
        unquoted.setLength(0);
        int from = position + 1;
        while (true) {
            int quote = record.indexOf('"', from);
            if (quote < 0) {
                throw RowRejected.row("unclosed_quote", "has a quote that is not closed");
            }
            unquoted.append(record, from, quote);
            from = quote + 2;
            if (quote + 1 == record.length() || record.charAt(quote + 1) != '"') {
                expectEndOfField(record, quote + 1);
                position = from;
                return unquoted.toString();
            }
            unquoted.append('"');
        }
    }

    private void expectEndOfField(String record, int index) throws RowRejected {
        if (index < record.length() && record.charAt(index) != delimiter) {
            throw RowRejected.row("text_after_quote", "has text behind a closing quote, expected '" + delimiter + "'");
        }
    }
}
