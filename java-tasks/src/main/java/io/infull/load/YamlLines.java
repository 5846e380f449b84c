package io.infull.load;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * On which line each key of a YAML text stands. The binding to records sets unknown keys aside and forgets where they
 * were.
 */
final class YamlLines {

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines() {}

    static YamlLines of(YAMLMapper mapper, String text) {
        YamlLines found = new YamlLines();
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    found.lines.put(pointer, parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return found;
    }

    /** @param object JSON pointer of the object that has the key */
    int of(String object, String key) {
        return lines.getOrDefault(object + "/" + key, 1);
    }
}
