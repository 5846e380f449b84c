package io.infull.load;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The records of a file, and the sums of their hashes: found with code of its own, which knows lines and quotes, and the
 * hash as its definition reads.
 */
final class FileRecords {

    private static final long START = 0x9E3779B97F4A7C15L;

    /** Of records that are not blank, by the line on which they start. */
    final Map<Long, Long> hashByLine = new HashMap<>();

    long records;
    long hash;
    long blankRecords;
    long blankHash;

    private final byte[] bytes;
    /** Null in JSON. */
    private final String delimiter;

    private final boolean quotes;
    private final boolean escapes;
    private final char lineEnd;

    private int next;
    private long line = 1;

    /** @param delimiter of the fields of a table; null where a record is a line of JSON */
    FileRecords(byte[] text, FileShape shape, String delimiter) {
        this.bytes = text;
        this.delimiter = delimiter;
        this.quotes = delimiter != null && shape.quotes();
        this.escapes = delimiter != null && shape.escapes();
        this.lineEnd = delimiter != null && hasReturnsOnly(shape.skipped()) ? '\r' : '\n';
        this.next = FileText.startsWith(text, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        for (long skipped = 0; skipped < shape.skipped(); skipped++) {
            while (bytes[next] != lineEnd) {
                next++;
            }
            next = behind(next);
        }
        boolean isHeader = delimiter != null && shape.header();
        while (next < bytes.length) {
            long firstLine = line;
            int start = next;
            int lineEnd = endOfRecord(start);
            next = behind(lineEnd);
            if (!isHeader) {
                note(firstLine, start, withoutCarriageReturn(start, lineEnd));
            }
            isHeader = false;
        }
    }

    // The first line end is one, and no line feed is left without what is in quotes or behind a backslash.
    private boolean hasReturnsOnly(long skipped) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String records = text.replaceFirst("^(?:[^\r\n]*+\r(?!\n)){" + skipped + "}", "");
        String bare = escapes ? records.replaceAll("(?s)\\\\.", "") : records;
        String outside = quotes ? bare.replaceAll("\"[^\"]*+\"", "") : bare;
        String first = skipped > 0 ? text : outside;
        return Pattern.compile("^[^\r\n]*+\r(?!\n)").matcher(first).find() && outside.indexOf('\n') < 0;
    }

    // Quotes count where a field begins, and from there on until the closing one; right behind that one they double it.
    private int endOfRecord(int start) {
        boolean quoted = false;
        int closed = -2;
        boolean begins = true;
        int index = start;
        while (index < bytes.length && (quoted || bytes[index] != lineEnd)) {
            if (escapes && bytes[index] == '\\' && index + 1 < bytes.length) {
                index += 1;
                line += bytes[index] == lineEnd ? 1 : 0;
                begins = false;
                index++;
                continue;
            }
            line += bytes[index] == lineEnd ? 1 : 0;
            if (quotes && bytes[index] == '"' && (quoted || closed == index - 1 || begins)) {
                closed = quoted ? index : closed;
                quoted = !quoted;
            }
            begins = delimiter != null && bytes[index] == delimiter.charAt(0);
            index++;
        }
        return index;
    }

    private int behind(int lineEnd) {
        line++;
        return lineEnd + 1;
    }

    // A line end is that of a table; in JSON a carriage return is white space of the record, like any other.
    private int withoutCarriageReturn(int start, int end) {
        boolean ends =
                delimiter != null && lineEnd == '\n' && end < bytes.length && end > start && bytes[end - 1] == '\r';
        return ends ? end - 1 : end;
    }

    private void note(long firstLine, int start, int end) {
        long own = hash(start, end);
        records++;
        hash += own;
        if (isBlank(start, end)) {
            blankRecords++;
            blankHash += own;
        } else {
            hashByLine.put(firstLine, own);
        }
    }

    private boolean isBlank(int start, int end) {
        if (delimiter != null && start < end) {
            String record = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
            List<String> fields = List.of(record.split(Pattern.quote(delimiter), -1));
            String nothing = quotes ? "[ \t]*|\"[ \t]*\"" : "[ \t]*";
            return fields.size() > 1 && fields.stream().allMatch(field -> field.matches(nothing));
        }
        int index = start;
        while (delimiter == null && index < end && " \t\r".indexOf(bytes[index]) >= 0) {
            index++;
        }
        return index == end;
    }

    // Eight bytes at a time, the lowest first; zeros fill up the last word.
    private long hash(int start, int end) {
        long sum = START + (end - start);
        for (int index = start; index < end; index += 8) {
            long word = 0;
            for (int part = 0; part < 8 && index + part < end; part++) {
                word += (bytes[index + part] & 0xFFL) << (8 * part);
            }
            sum += mixed(word ^ (START * (1 + (index - start) / 8)));
        }
        return mixed(sum);
    }

    private static long mixed(long hash) {
        long product = hash * 0xD6E8FEB86659FD93L;
        return product ^ (product >>> 32);
    }
}
