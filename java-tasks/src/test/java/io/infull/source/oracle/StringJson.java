package io.infull.source.oracle;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.ByteScan;
import io.infull.source.json.UndeclaredMembers;
import io.infull.source.value.JsonKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Fields of a JSON object by their path. A repeated name rejects the row. */
public final class StringJson implements FieldReader {

    /** A parser is made per record, so what it needs is kept with the thread. */
    private final JsonFactory factory = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private final Node root = new Node();
    private final UndeclaredMembers undeclared;
    /** Number of the current record: a member that was seen in it before is repeated. */
    private long current;
    /** Invalid text can only come from an escape, because the record itself is valid text. */
    private boolean escapes;

    /** What may be at a path: a field, an object, or something that is known and not loaded. */
    private static final class Node {
        private final Map<String, Node> members = new HashMap<>();
        private int field = -1;
        private boolean ignored;
        private long seenIn;

        private Node at(String path) {
            Node node = this;
            for (String name : path.split("\\.", -1)) {
                node = node.members.computeIfAbsent(name, unknown -> new Node());
            }
            return node;
        }
    }

    public StringJson(List<String> paths, List<String> ignoredPaths, UndeclaredMembers undeclared) {
        this.undeclared = undeclared;
        for (int field = 0; field < paths.size(); field++) {
            root.at(paths.get(field)).field = field;
        }
        ignoredPaths.forEach(path -> root.at(path).ignored = true);
    }

    @Override
    public void read(byte[] bytes, int start, int end, StringText text, Fields fields) throws RowRejected {
        fields.clear();
        undeclared.begin();
        current++;
        try (JsonParser parser = parser(bytes, start, end, text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw RowRejected.row("not_an_object", "is not a JSON object");
            }
            readObject(parser, root, fields);
            if (parser.nextToken() != null) {
                throw RowRejected.row("malformed_json", "has text behind its JSON object");
            }
            undeclared.end();
            fields.extra = undeclared.text();
        } catch (JacksonException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("no message");
            throw RowRejected.row("malformed_json", "is not well-formed JSON: " + problem);
        }
    }

    // Jackson is lenient about malformed UTF-8, so only bytes that cannot be malformed reach it undecoded.
    private JsonParser parser(byte[] bytes, int start, int end, StringText text) throws RowRejected {
        if (ByteScan.isAscii(bytes, start, end)) {
            escapes = ByteScan.indexOf((byte) '\\', bytes, start, end) >= 0;
            return factory.createParser(ObjectReadContext.empty(), bytes, start, end - start);
        }
        String decoded = text.decode(bytes, start, end);
        escapes = decoded.indexOf('\\') >= 0;
        return factory.createParser(ObjectReadContext.empty(), decoded);
    }

    private void readObject(JsonParser parser, Node node, Fields fields) throws RowRejected {
        String name = parser.nextName();
        while (name != null) {
            JsonToken token = parser.nextToken();
            Node member = node.members.get(name);
            if (member == null) {
                undeclared.take(parser, name);
                name = parser.nextName();
                continue;
            }
            if (member.seenIn == current) {
                throw RowRejected.value(name, null, "duplicate_field", "stands twice in its object, expected once");
            }
            member.seenIn = current;
            if (member.ignored) {
                parser.skipChildren();
            } else {
                readMember(parser, token, member, name, fields);
            }
            name = parser.nextName();
        }
    }

    private void readMember(JsonParser parser, JsonToken token, Node member, String name, Fields fields)
            throws RowRejected {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token == JsonToken.START_OBJECT && member.field < 0) {
            undeclared.enter(name);
            readObject(parser, member, fields);
            undeclared.leave();
            return;
        }
        JsonKind kind = kind(token);
        if (kind == null || member.field < 0) {
            throw RowRejected.value(name, null, "wrong_json_type", expected(member) + " but found " + token);
        }
        String text = parser.getString();
        if (escapes && !isStorable(text)) {
            throw RowRejected.value(name, null, "bad_character", "holds a NUL or half a surrogate pair, expected text");
        }
        fields.values[member.field] = text.isEmpty() ? null : text;
        fields.kinds[member.field] = kind;
    }

    private static String expected(Node member) {
        return member.field < 0 ? "expected an object" : "expected a single value";
    }

    // PostgreSQL has no NUL, and UTF-8 no lone surrogates.
    static boolean isStorable(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static JsonKind kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> JsonKind.STRING;
            case VALUE_NUMBER_INT -> JsonKind.INTEGER;
            case VALUE_NUMBER_FLOAT -> JsonKind.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> JsonKind.BOOLEAN;
            default -> null;
        };
    }
}
