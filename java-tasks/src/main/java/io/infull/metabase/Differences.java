package io.infull.metabase;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Compares the wanted state with that of the server. Servers add fields, write numbers in another form and leave out
 * what is null: none of these is a difference. An array has to have the same elements in the same order.
 */
final class Differences {

    private Differences() {}

    /** Paths at which the second does not have what the first wants. */
    static List<String> between(JsonNode wanted, JsonNode found) {
        List<String> paths = new ArrayList<>();
        compare("", wanted, found, paths);
        return paths;
    }

    private static void compare(String path, JsonNode wanted, JsonNode found, List<String> paths) {
        if (wanted.isObject()) {
            wanted.properties()
                    .forEach(field -> compare(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            found.path(field.getKey()),
                            paths));
            return;
        }
        if (wanted.isArray() && found.isArray() && wanted.size() == found.size()) {
            for (int index = 0; index < wanted.size(); index++) {
                compare(path + "[" + index + "]", wanted.get(index), found.get(index), paths);
            }
            return;
        }
        if (!isSame(wanted, found)) {
            paths.add(path);
        }
    }

    private static boolean isSame(JsonNode wanted, JsonNode found) {
        if (wanted.isNull()) {
            return found.isNull() || found.isMissingNode();
        }
        if (wanted.isNumber() && found.isNumber()) {
            return wanted.decimalValue().compareTo(found.decimalValue()) == 0;
        }
        return wanted.equals(found);
    }
}
