package io.infull.source.json;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.record.PlainFields;
import io.infull.source.value.JsonKind;
import java.util.Arrays;
import java.util.List;

/**
 * Fields of a JSON object whose members are declared, occur once, and are spelled without an escape; where undeclared
 * members are kept, plain ones may be among them.
 */
public final class PlainJson extends PlainFields {

    private static final int NOTHING = 0;

    private final JsonMember root = new JsonMember();
    /** Takes any single value, and stores none. */
    private final JsonMember anything = new JsonMember();
    /** Null where undeclared members are not kept. */
    private final PlainMembers undeclared;

    private final JsonNumber number = new JsonNumber();
    private int position;
    private int end;

    public PlainJson(List<String> paths, List<String> ignoredPaths, PlainMembers undeclared) {
        super(paths.size());
        this.undeclared = undeclared;
        anything.ignore();
        for (int field = 0; field < paths.size(); field++) {
            root.at(paths.get(field)).field = field;
        }
        ignoredPaths.forEach(path -> root.at(path).ignore());
    }

    @Override
    public boolean find(byte[] record, int start, int recordEnd) {
        bytes = record;
        position = start;
        end = recordEnd;
        Arrays.fill(from, 0);
        Arrays.fill(to, 0);
        if (undeclared != null) {
            undeclared.begin();
        }
        return next() == '{' && object(root) && next() == NOTHING;
    }

    // Stands on the bracket that opens the object, and then behind the one that closes it.
    private boolean object(JsonMember object) {
        position++;
        if (next() == '}') {
            position++;
            return true;
        }
        int turn = 0;
        while (true) {
            next();
            JsonMember member = object.member(turn, bytes, position, end);
            if (member == null ? !undeclared(object) : !declared(member)) {
                return false;
            }
            turn += member == null ? 0 : 1;
            int separator = next();
            position++;
            if (separator == '}') {
                return true;
            }
            if (separator != ',') {
                return false;
            }
        }
    }

    private boolean declared(JsonMember member) {
        position += member.name.length;
        return next() == ':' && value(member, afterColon());
    }

    private boolean undeclared(JsonMember object) {
        int name = position;
        boolean named = undeclared != null && object == root && next() == '"' && string(anything);
        int nameEnd = position;
        if (!named || !undeclared.takes(root, bytes, name, nameEnd) || next() != ':') {
            return false;
        }
        int first = afterColon();
        int value = position;
        if (!value(anything, first)) {
            return false;
        }
        undeclared.add(bytes, name, nameEnd, value, position);
        return true;
    }

    private int afterColon() {
        position++;
        return next();
    }

    @Override
    public void encodeExtra(BinaryBuffer buffer) {
        undeclared.encode(buffer);
    }

    private boolean value(JsonMember member, int first) {
        return switch (first) {
            case '{' -> member.isObject() && object(member);
            case '"' -> string(member);
            case 'n' -> word("null");
            case 't' -> word("true") && store(member, position - 4, position, JsonKind.BOOLEAN);
            case 'f' -> word("false") && store(member, position - 5, position, JsonKind.BOOLEAN);
            default -> number(member);
        };
    }

    private boolean string(JsonMember member) {
        int start = position + 1;
        int stop = start;
        // Control characters need an escape in a string; bytes above ASCII are negative.
        while (stop < end && bytes[stop] != '"' && bytes[stop] != '\\' && (bytes[stop] & 0xFF) >= ' ') {
            stop++;
        }
        position = stop + 1;
        return stop < end && bytes[stop] == '"' && store(member, start, stop, JsonKind.STRING);
    }

    private boolean number(JsonMember member) {
        int start = position;
        JsonKind kind = number.find(bytes, start, end);
        position = number.end;
        return kind != null && store(member, start, position, kind);
    }

    private boolean word(String word) {
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
        return true;
    }

    private boolean store(JsonMember member, int start, int stop, JsonKind kind) {
        if (member.field >= 0) {
            from[member.field] = start;
            to[member.field] = stop;
            kinds[member.field] = kind;
        }
        return !member.isObject();
    }

    // The next byte that is no white space, without taking it; NOTHING at the end of the record.
    private int next() {
        while (position < end) {
            byte read = bytes[position];
            if (read != ' ' && read != '\n' && read != '\r' && read != '\t') {
                return read;
            }
            position++;
        }
        return NOTHING;
    }
}
