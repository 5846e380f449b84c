package io.infull.transform.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A select as PostgreSQL parsed it, read from the text of a {@code pg_node_tree}: {@code {NAME :field value …}}, lists
 * in parentheses, and words in which a backslash escapes the next character.
 */
final class NodeTree {

    /** A node with its fields. The value of a field is a list of its items: nodes, lists and words. */
    record Node(String name, Map<String, List<Object>> fields) {

        /** The first word of a field; empty when the field is absent or holds something else. */
        String word(String field) {
            List<Object> items = fields.getOrDefault(field, List.of());
            return !items.isEmpty() && items.get(0) instanceof String word ? word : "";
        }

        /** Whether the field has a value: PostgreSQL writes {@code <>} for none. */
        boolean has(String field) {
            List<Object> items = fields.getOrDefault(field, List.of());
            return !items.isEmpty() && !items.get(0).equals(NOTHING);
        }
    }

    private static final String NOTHING = "<>";
    private static final String BLANKS = " \t\n";
    private static final String BRACKETS = "(){}";

    private final String text;
    private int end;
    private String token;

    private NodeTree(String text) {
        this.text = text;
        advance();
    }

    /** Nodes, lists and words, in the order of the text. */
    static List<Object> parse(String text) {
        NodeTree tree = new NodeTree(text);
        List<Object> items = new ArrayList<>();
        while (tree.token != null) {
            items.add(tree.item());
        }
        return items;
    }

    private Object item() {
        return switch (token) {
            case "{" -> node();
            case "(" -> list();
            default -> taken();
        };
    }

    private Node node() {
        advance();
        String name = taken();
        Map<String, List<Object>> fields = new LinkedHashMap<>();
        while (!token.equals("}")) {
            String field = taken().substring(1);
            List<Object> items = new ArrayList<>();
            // A name that a user chose may look like a field, so the first item is always the value.
            items.add(item());
            while (!token.equals("}") && !token.startsWith(":")) {
                items.add(item());
            }
            fields.put(field, items);
        }
        advance();
        return new Node(name, fields);
    }

    private List<Object> list() {
        advance();
        List<Object> items = new ArrayList<>();
        while (!token.equals(")")) {
            items.add(item());
        }
        advance();
        return items;
    }

    private String taken() {
        String taken = token;
        advance();
        return taken;
    }

    // A hand-written loop, not a pattern: the trees of a project are long, and a trial reads all of them.
    private void advance() {
        int start = end;
        while (start < text.length() && BLANKS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        end = start;
        while (end < text.length() && !isEndOfWord(text.charAt(end))) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end == start && end < text.length()) {
            end++;
        }
        token = end == start ? null : text.substring(start, end);
    }

    private static boolean isEndOfWord(char letter) {
        return BLANKS.indexOf(letter) >= 0 || BRACKETS.indexOf(letter) >= 0;
    }
}
