package io.infull.source.json;

import io.infull.source.account.RowRejected;
import java.io.StringWriter;
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

/** Members that the contract does not declare, kept at their place: those of a declared object under its name. */
public final class KeptMembers implements UndeclaredMembers {

    private static final JsonFactory JSON = new JsonFactory();

    private final String prefix;
    private final Consumer<String> names;
    /** The declared objects around the current member, the record first. */
    private final List<Level> levels = new ArrayList<>();

    /** Null until the record has something to keep. */
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
    }

    @Override
    public void begin() {
        json = null;
        growth = 0;
        levels.clear();
        levels.add(new Level(null));
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
    public String end() {
        if (json == null) {
            return null;
        }
        leave();
        json.close();
        return text.toString();
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
