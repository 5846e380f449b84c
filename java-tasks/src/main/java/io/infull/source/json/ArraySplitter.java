package io.infull.source.json;

import io.infull.source.account.FileRefused;
import io.infull.source.record.RecordSplitter;
import java.io.IOException;
import java.io.InputStream;

/** The elements of one JSON array, found by their brackets. The inside of an element is checked when it is read. */
public class ArraySplitter extends RecordSplitter {

    private static final int END = -1;
    private static final String ENVELOPE =
            ". It is an object. If a member of it is the list, declare records: <its name> "
                    + "in the dialect; if each line is a record, format: json_lines";

    private boolean opened;
    private boolean closed;

    public ArraySplitter(InputStream file, String fileName) throws IOException {
        super(file, fileName);
    }

    @Override
    public boolean advance() throws IOException {
        if (closed) {
            return false;
        }
        int ahead = opened ? separator() : openingBracket();
        if (ahead == ']') {
            expectEndOfFile();
            return false;
        }
        if (ahead != '{') {
            throw broken("an object");
        }
        start = next;
        line = nextLine;
        scanElement();
        return true;
    }

    // The first byte behind the bracket that opens the array.
    private int openingBracket() throws IOException {
        enter();
        if (peek() != '[') {
            throw broken("[ at the start of the array", peek() == '{' ? ENVELOPE : "");
        }
        next++;
        opened = true;
        return peek();
    }

    /** Moves in front of the array. */
    void enter() throws IOException {
        // The document is the array.
    }

    /** Moves behind all that follows the array. */
    void leave() throws IOException {
        // The document is the array.
    }

    // The bracket that closes the array, or the first byte behind a comma.
    private int separator() throws IOException {
        int ahead = peek();
        if (ahead == ']') {
            return ahead;
        }
        if (ahead != ',') {
            throw broken(", or ]");
        }
        next++;
        ahead = peek();
        if (ahead == ']') {
            throw broken("an object behind the comma");
        }
        return ahead;
    }

    private void expectEndOfFile() throws IOException {
        next++;
        closed = true;
        leave();
        if (peek() != END) {
            throw broken("nothing behind the array");
        }
    }

    // The next byte that is no white space, without taking it; a NUL is one, and not the END of the file.
    final int peek() throws IOException {
        start = next;
        while (true) {
            while (next < limit) {
                byte read = buffer[next];
                if (read == '\n') {
                    nextLine++;
                } else if (read != ' ' && read != '\t' && read != '\r') {
                    return read;
                }
                next++;
            }
            start = next;
            boolean filled = fill();
            next = start;
            if (!filled) {
                return END;
            }
        }
    }

    /** Moves behind the value that begins here, and makes it the record. */
    final void scanValue() throws IOException {
        byte first = next < limit ? buffer[next] : 0;
        if (first == '{' || first == '[') {
            scanElement();
            return;
        }
        int scanned = 0;
        boolean isText = first == '"';
        boolean escaped = false;
        while (start + scanned < limit || fill()) {
            byte read = buffer[start + scanned];
            if (isText ? scanned > 0 && read == '"' && !escaped : ",]} \t\r\n".indexOf(read) >= 0) {
                break;
            }
            escaped = isText && read == '\\' && !escaped;
            scanned++;
        }
        end = Math.min(limit, start + scanned + (isText ? 1 : 0));
        next = end;
    }

    private void scanElement() throws IOException {
        int depth = 0;
        boolean inString = false;
        boolean escaped = false;
        int scanned = 0;
        do {
            if (start + scanned == limit && !fill()) {
                throw broken("} before the end of the file");
            }
            byte read = buffer[start + scanned++];
            if (read == '\n') {
                nextLine++;
            }
            if (inString) {
                inString = escaped || read != '"';
                escaped = !escaped && read == '\\';
            } else if (read == '"') {
                inString = true;
            } else {
                depth += depthChange(read);
            }
        } while (depth > 0);
        end = start + scanned;
        next = end;
    }

    private static int depthChange(byte read) {
        return switch (read) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    final FileRefused broken(String expected) {
        return broken(expected, "");
    }

    private FileRefused broken(String expected, String remedy) {
        return new FileRefused("JSON array is broken: expected " + expected + " (" + fileName() + " line " + nextLine
                + "). Its elements cannot be told apart" + remedy);
    }

    @Override
    public boolean isBlank() {
        return false;
    }
}
