package io.infull.profile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The lists in JSON records, by their path. */
final class ListsSeen {

    private final Map<String, Seen> lists = new LinkedHashMap<>();

    private static final class Seen {
        private long elements;
        private boolean ofObjects = true;
    }

    /** Counts the lists of one record. Inner lists count as part of the outer ones. */
    void look(JsonNode record) {
        look("", record);
    }

    private void look(String path, JsonNode node) {
        if (node.isArray()) {
            Seen seen = lists.computeIfAbsent(path, unknown -> new Seen());
            seen.elements += node.size();
            node.values().forEach(element -> seen.ofObjects &= element.isObject());
            return;
        }
        String start = path.isEmpty() ? "" : path + ".";
        // A path cannot contain a name with a dot.
        node.properties().stream()
                .filter(member -> member.getKey().indexOf('.') < 0)
                .forEach(member -> look(start + member.getKey(), member.getValue()));
    }

    /** The list of objects with the most elements: its elements are most likely the rows. */
    Optional<String> longest() {
        return lists.entrySet().stream()
                .filter(list -> list.getValue().ofObjects && list.getValue().elements > 0)
                .max(Comparator.comparingLong(list -> list.getValue().elements))
                .map(Map.Entry::getKey);
    }
}
