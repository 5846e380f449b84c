package io.infull.source.binding;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds the line of each key of a YAML text. The binding to records collects unknown keys without their lines. */
final class YamlLines {

    private final YAMLMapper mapper;
    private final String text;
    /** Null until it is needed: a text without problems is not read a second time. */
    private Map<String, Integer> lines;

    YamlLines(YAMLMapper mapper, String text) {
        this.mapper = mapper;
        this.text = text;
    }

    /** @param object JSON pointer of the object that has the key */
    int of(String object, String key) {
        if (lines == null) {
            lines = read();
        }
        return lines.getOrDefault(object + "/" + key, 1);
    }

    private Map<String, Integer> read() {
        Map<String, Integer> found = new HashMap<>();
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    found.put(pointer, parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return found;
    }
}
