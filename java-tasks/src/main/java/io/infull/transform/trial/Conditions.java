package io.infull.transform.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions of a where, as PostgreSQL parsed them. */
final class Conditions {

    /** Nodes whose value can differ between rows: columns and inner selects. */
    private static final Set<String> VARIABLE = Set.of("VAR", "SUBLINK", "PARAM", "AGGREF", "WINDOWFUNC");

    private Conditions() {}

    /** @param from the part of a query that holds its where */
    static boolean isFixed(NodeTree.Node from) {
        return from.has("quals") && isFixed(from.fields().get("quals").get(0));
    }

    private static boolean isFixed(Object condition) {
        if (condition instanceof NodeTree.Node node
                && node.name().equals("BOOLEXPR")
                && node.word("boolop").equals("and")) {
            return node.fields().get("args").stream()
                    .flatMap(item -> item instanceof List<?> list ? list.stream() : null)
                    .anyMatch(Conditions::isFixed);
        }
        return !varies(condition);
    }

    private static boolean varies(Object item) {
        if (item instanceof NodeTree.Node node) {
            Map<String, List<Object>> fields = node.fields();
            return VARIABLE.contains(node.name()) || fields.values().stream().anyMatch(Conditions::varies);
        }
        return item instanceof List<?> list && list.stream().anyMatch(Conditions::varies);
    }
}
