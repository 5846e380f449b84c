package io.infull.source.json;

import io.infull.source.value.JsonKind;

/**
 * Moves over JSON that is plain: no escape in a string, no exponent in a number. What it does not take may be well-formed all
 * the same. Reused from record to record.
 */
final class JsonScan {

    static final int NOTHING = 0;

    byte[] bytes;
    int position;
    int end;
    /** The single value that was found last: its text, without quotes, and its kind; null of null. */
    int from;

    int to;
    JsonKind kind;

    private final JsonNumber number = new JsonNumber();

    void begin(byte[] record, int start, int recordEnd) {
        bytes = record;
        position = start;
        end = recordEnd;
    }

    /** The next byte that is no white space, without taking it; NOTHING at the end of the record. */
    int next() {
        while (position < end) {
            byte read = bytes[position];
            if (read != ' ' && read != '\n' && read != '\r' && read != '\t') {
                return read;
            }
            position++;
        }
        return NOTHING;
    }

    /** The same, behind the byte at hand. */
    int nextBehind() {
        position++;
        return next();
    }

    /**
     * Moves behind the string, number or word that begins here.
     *
     * @param first its first byte
     */
    boolean single(int first) {
        return switch (first) {
            case '"' -> string();
            case 'n' -> word("null", null);
            case 't' -> word("true", JsonKind.BOOLEAN);
            case 'f' -> word("false", JsonKind.BOOLEAN);
            default -> number();
        };
    }

    /** Moves behind the name of a member. */
    boolean name() {
        return next() == '"' && string();
    }

    private boolean string() {
        byte[] text = bytes;
        int limit = end;
        int start = position + 1;
        int stop = start;
        // Control characters need an escape in a string; bytes above ASCII are negative.
        while (stop < limit && text[stop] != '"' && text[stop] != '\\' && (text[stop] & 0xFF) >= ' ') {
            stop++;
        }
        position = stop + 1;
        return found(start, stop, JsonKind.STRING) && stop < limit && text[stop] == '"';
    }

    private boolean number() {
        int start = position;
        JsonKind found = number.find(bytes, start, end);
        position = number.end;
        return found != null && found(start, position, found);
    }

    private boolean word(String word, JsonKind wordKind) {
        int start = position;
        position += word.length();
        if (position > end) {
            return false;
        }
        for (int index = 0; index < word.length(); index++) {
            if (bytes[start + index] != word.charAt(index)) {
                return false;
            }
        }
        return found(start, position, wordKind);
    }

    private boolean found(int start, int stop, JsonKind found) {
        from = start;
        to = stop;
        kind = found;
        return true;
    }
}
