package io.infull.load;

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

/** Members that the contract does not declare, kept where they stand: those of a declared object under its name. */
final class KeptMembers implements UndeclaredMembers {

    private static final JsonFactory JSON = new JsonFactory();

    private final Consumer<String> names;
    /** The declared objects around the current member, the record first. */
    private final List<Level> levels = new ArrayList<>();

    /** Null until the record has something to keep. */
    private JsonGenerator json;

    private StringWriter text;

    private static final class Level {
        private final String name;
        private final Set<String> seen = new HashSet<>();
        private boolean written;

        Level(String name) {
            this.name = name;
        }
    }

    /** @param names is told the path of each member that is kept */
    KeptMembers(Consumer<String> names) {
        this.names = names;
    }

    @Override
    public void begin() {
        json = null;
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
        new JsonCopy(parser, json, path).member(name, levels.get(levels.size() - 1).seen);
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

    private String path(String name) {
        String objects = levels.stream().skip(1).map(level -> level.name + ".").collect(Collectors.joining());
        return objects + name;
    }
}
