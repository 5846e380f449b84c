package io.infull.source.binding;

import io.infull.project.file.Sha256;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Identifies what a contract says of reading rows: two contracts with the same digest read every file alike. Comments, the
 * order of keys, and what is said for people, checks and the landing folder make no difference.
 */
final class ContractDigest {

    private static final Set<String> OTHER = Set.of("description", "files", "freshness", "reject_limit", "required");

    private ContractDigest() {}

    /** Of the document, as hexadecimal SHA-256. */
    static String of(JsonNode contract) {
        StringBuilder text = new StringBuilder();
        TreeMap<String, JsonNode> members = members(contract);
        members.keySet().removeAll(OTHER);
        members.forEach((name, value) -> append(name, value, text));
        return Sha256.of(text.toString());
    }

    private static void append(String name, JsonNode value, StringBuilder text) {
        text.append(name.length()).append(':').append(name);
        if (value.isObject()) {
            text.append('{');
            members(value).forEach((member, inner) -> append(member, inner, text));
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            value.forEach(element -> append("", element, text));
            text.append(']');
        } else {
            String written = value.asString("");
            text.append(written.length()).append('=').append(written);
        }
    }

    private static TreeMap<String, JsonNode> members(JsonNode node) {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
