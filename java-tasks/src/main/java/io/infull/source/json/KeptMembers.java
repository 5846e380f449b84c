package io.infull.source.json;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.value.JsonbEncoder;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Members that the contract does not declare, kept at their place: those of a declared object under its name. Plain ones of
 * the record itself are copied as they are.
 */
public final class KeptMembers implements UndeclaredMembers {

    private static final JsonFactory JSON = new JsonFactory();

    private final String prefix;
    private final Consumer<String> names;
    private final MemberNames plainNames;
    /** What was kept of the scan, without the bracket that closes it. */
    private final BinaryBuffer plain = new BinaryBuffer(1 << 8);

    private final Level root = new Level(null);
    /** The declared objects around the current member, the record first. */
    private final List<Level> levels = new ArrayList<>();
    /** Null until a parsed record has something to keep. */
    private JsonGenerator json;

    private StringWriter text;
    private long growth;

    private static final class Level {
        private final String name;
        private final Set<String> seen = new HashSet<>();
        private boolean written;

        Level(String name) {
            this.name = name;
        }
    }

    /** @param names gets the path of each member that is kept */
    public KeptMembers(Consumer<String> names) {
        this("", names);
    }

    /** @param prefix of the path of each member */
    public KeptMembers(String prefix, Consumer<String> names) {
        this.prefix = prefix;
        this.names = names;
        this.plainNames = new MemberNames(name -> names.accept(prefix + name));
    }

    @Override
    public void begin() {
        plain.length = 0;
        plainNames.begin();
        json = null;
        growth = 0;
        levels.clear();
        levels.add(root);
        root.written = false;
        root.seen.clear();
    }

    @Override
    public void enter(String name) {
        levels.add(new Level(name));
    }

    @Override
    public void leave() {
        if (levels.remove(levels.size() - 1).written) {
            json.writeEndObject();
        }
    }

    @Override
    public boolean scan(JsonScan scan, JsonMember record) {
        int name = scan.position;
        boolean named = scan.name();
        int nameEnd = scan.position;
        if (!named || !plainNames.takes(record, scan.bytes, name, nameEnd) || scan.next() != ':') {
            return false;
        }
        int first = scan.nextBehind();
        int value = scan.position;
        if (!scan.single(first)) {
            return false;
        }
        plain.putByte(plain.length == 0 ? '{' : ',');
        plain.putBytes(scan.bytes, name, nameEnd);
        plain.putByte(':');
        plain.putBytes(scan.bytes, value, scan.position);
        return true;
    }

    @Override
    public void take(JsonParser parser, String name) throws RowRejected {
        String path = path(name);
        writeLevels();
        JsonCopy copy = new JsonCopy(parser, json, path);
        copy.member(name, levels.get(levels.size() - 1).seen);
        growth += copy.growth();
        names.accept(path);
    }

    // Declared objects are there only when they have something to keep.
    private void writeLevels() {
        if (json == null) {
            text = new StringWriter();
            json = JSON.createGenerator(ObjectWriteContext.empty(), text);
        }
        for (Level level : levels) {
            if (!level.written) {
                if (level.name != null) {
                    json.writeName(level.name);
                }
                json.writeStartObject();
                level.written = true;
            }
        }
    }

    @Override
    public void end() {
        if (json != null) {
            leave();
            json.close();
        }
    }

    @Override
    public String text() {
        if (plain.length > 0) {
            return new String(plain.bytes, 0, plain.length, StandardCharsets.UTF_8) + '}';
        }
        return json == null ? null : text.toString();
    }

    @Override
    public void write(BinaryBuffer buffer) {
        if (plain.length == 0) {
            JsonbEncoder.write(text(), buffer);
            return;
        }
        int start = JsonbEncoder.begin(buffer);
        buffer.putBytes(plain.bytes, 0, plain.length);
        buffer.putByte('}');
        JsonbEncoder.end(buffer, start);
    }

    @Override
    public long growth() {
        return growth;
    }

    private String path(String name) {
        String objects = levels.stream().skip(1).map(level -> level.name + ".").collect(Collectors.joining());
        return prefix + objects + name;
    }
}
