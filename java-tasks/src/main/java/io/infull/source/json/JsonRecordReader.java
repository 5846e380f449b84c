package io.infull.source.json;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.record.RecordReader;
import io.infull.source.record.RecordText;
import io.infull.source.value.JsonKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Fields of a JSON object by their path. A repeated name rejects the row. An object in which nothing is unusual is read where
 * it is; any other one is parsed by Jackson, whose words say what is wrong with it, if anything is.
 */
public final class JsonRecordReader extends RecordReader {

    private final JsonMember root = new JsonMember();
    private final UndeclaredMembers undeclared;
    private final JsonScan scan = new JsonScan();
    private ListReader list;
    /** Number of the current record: a member that was seen in it before is repeated. */
    private long current;

    private boolean escapes;

    public JsonRecordReader(List<String> paths, List<String> ignoredPaths, UndeclaredMembers undeclared) {
        this(paths, ignoredPaths, undeclared, paths.size(), new BinaryBuffer(0));
    }

    /**
     * @param count of fields, of which those behind the paths are put by others
     * @param own holds what is not among the bytes of the record
     */
    public JsonRecordReader(
            List<String> paths, List<String> ignoredPaths, UndeclaredMembers undeclared, int count, BinaryBuffer own) {
        super(count, own);
        this.undeclared = undeclared;
        for (int field = 0; field < paths.size(); field++) {
            root.at(paths.get(field)).field = field;
        }
        ignoredPaths.forEach(path -> root.at(path).ignore());
    }

    /** The list reads the value at this path. */
    public JsonRecordReader with(String path, ListReader reader) {
        list = reader;
        root.at(path).list = reader;
        return this;
    }

    @Override
    public void writeExtra(BinaryBuffer buffer) {
        undeclared.write(buffer);
    }

    @Override
    public void read(RecordText record) throws RowRejected {
        if (!isPlain(record)) {
            parse(record);
        }
    }

    private void clear() {
        Arrays.fill(from, 0);
        Arrays.fill(to, 0);
        undeclared.begin();
        if (list != null) {
            list.clear();
        }
    }

    private boolean isPlain(RecordText record) throws RowRejected {
        clear();
        begin(record.bytes, record.start, record.end);
        scan.begin(record.bytes, record.start, record.end);
        boolean found = scan.next() == '{' && scanObject(scan, root) && scan.next() == JsonScan.NOTHING;
        undeclared.end();
        return found;
    }

    /** Reads the element of a list at which the scan is; false when it is not plain. */
    boolean scanElement(JsonScan elements) throws RowRejected {
        clear();
        JsonMember value = root.member("");
        return value == null
                ? elements.next() == '{' && scanObject(elements, root)
                : elements.next() != 'n' && scanValue(elements, value);
    }

    // At the bracket that opens the object, and then behind the one that closes it.
    private boolean scanObject(JsonScan at, JsonMember object) throws RowRejected {
        if (at.nextBehind() == '}') {
            at.position++;
            return true;
        }
        int turn = 0;
        while (true) {
            at.next();
            JsonMember member = object.member(turn, at.bytes, at.position, at.end);
            if (member == null ? object != root || !undeclared.scan(at, root) : !scanMember(at, member)) {
                return false;
            }
            turn += member == null ? 0 : 1;
            int separator = at.next();
            at.position++;
            if (separator != ',') {
                return separator == '}';
            }
        }
    }

    private boolean scanMember(JsonScan at, JsonMember member) throws RowRejected {
        at.position += member.quoted.length;
        if (at.next() != ':') {
            return false;
        }
        at.position++;
        return member.list == null ? scanValue(at, member) : member.list.scan(at);
    }

    private boolean scanValue(JsonScan at, JsonMember member) throws RowRejected {
        int first = at.next();
        if (first == '{') {
            return member.isObject() && scanObject(at, member);
        }
        if (!at.single(first)) {
            return false;
        }
        if (member.field >= 0 && at.kind != null) {
            from[member.field] = at.from;
            to[member.field] = at.to;
            kinds[member.field] = at.kind;
        }
        return at.kind == null || !member.isObject();
    }

    private void parse(RecordText record) throws RowRejected {
        clear();
        beginOwn();
        current++;
        escapes = JsonText.hasEscapes(record);
        try (JsonParser parser = JsonText.parser(record)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw RowRejected.row("not_an_object", "is not a JSON object");
            }
            readObject(parser, root);
            if (parser.nextToken() != null) {
                throw RowRejected.row("malformed_json", "has text behind its JSON object");
            }
            end();
        } catch (JacksonException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("no message");
            throw RowRejected.row("malformed_json", "is not well-formed JSON: " + problem);
        }
    }

    /** Reads the element of a list at which the parser is: an object, or the value that is the only field. */
    void readElement(JsonParser parser, JsonToken token, boolean mayEscape) throws RowRejected {
        clear();
        goOnWithOwn();
        current++;
        escapes = mayEscape;
        JsonMember value = root.member("");
        if (value == null && token == JsonToken.START_OBJECT) {
            readObject(parser, root);
        } else if (value == null || token == JsonToken.VALUE_NULL) {
            String expected = value == null ? "expected an object" : expected(value);
            throw RowRejected.row("wrong_json_type", expected + " but found " + token);
        } else {
            readMember(parser, token, value, null);
        }
        end();
    }

    private void end() {
        undeclared.end();
        goOnWithOwn();
    }

    private void readObject(JsonParser parser, JsonMember object) throws RowRejected {
        String name = parser.nextName();
        while (name != null) {
            JsonToken token = parser.nextToken();
            JsonMember member = object.member(name);
            if (member == null) {
                undeclared.take(parser, name);
            } else if (member.seenIn == current) {
                throw RowRejected.value(name, null, "duplicate_field", "stands twice in its object, expected once");
            } else {
                member.seenIn = current;
                readMember(parser, token, member, name);
            }
            name = parser.nextName();
        }
    }

    private void readMember(JsonParser parser, JsonToken token, JsonMember member, String name) throws RowRejected {
        if (member.isIgnored()) {
            parser.skipChildren();
        } else if (member.list != null) {
            member.list.read(parser, token, escapes);
        } else if (token == JsonToken.START_OBJECT && member.field < 0) {
            undeclared.enter(name);
            readObject(parser, member);
            undeclared.leave();
        } else if (token != JsonToken.VALUE_NULL) {
            readValue(parser, token, member, name);
        }
    }

    private void readValue(JsonParser parser, JsonToken token, JsonMember member, String name) throws RowRejected {
        JsonKind kind = JsonText.kind(token);
        if (kind == null || member.field < 0) {
            throw RowRejected.value(name, null, "wrong_json_type", expected(member) + " but found " + token);
        }
        String text = parser.getString();
        if (escapes && !JsonText.isStorable(text)) {
            throw RowRejected.value(name, null, "bad_character", "holds a NUL or half a surrogate pair, expected text");
        }
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        put(member.field, value, 0, value.length);
        kinds[member.field] = kind;
    }

    private static String expected(JsonMember member) {
        return member.field < 0 ? "expected an object" : "expected a single value";
    }
}
