package io.infull.transform.trial;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The functions of a select, also those behind operators and casts, and its clauses, anywhere in it. */
final class Uses {

    /** As PostgreSQL counts them; see SQLValueFunctionOp. */
    private static final List<String> VALUES = List.of(
            "current_date",
            "current_time",
            "current_time",
            "current_timestamp",
            "current_timestamp",
            "localtime",
            "localtime",
            "localtimestamp",
            "localtimestamp",
            "current_role",
            "current_user",
            "user",
            "session_user",
            "current_catalog",
            "current_schema");

    private static final List<String> FUNCTION_FIELDS =
            List.of("funcid", "opfuncid", "hashfuncid", "negfuncid", "aggfnoid", "winfnoid");
    private static final List<String> TYPES_OF_TIME = List.of("1082", "1083", "1114", "1184", "1266");

    private final SortedSet<Long> functions = new TreeSet<>();
    private final SortedSet<Long> unorderedWindowFunctions = new TreeSet<>();
    private final SortedSet<String> values = new TreeSet<>();
    private final SortedSet<Clause> clauses = new TreeSet<>();
    private boolean makesTimes;
    private boolean hasFixedCondition;

    private Uses() {}

    /** @param tree the text of a {@code pg_node_tree} */
    static Uses of(String tree) {
        Uses uses = new Uses();
        uses.look(NodeTree.parse(tree), List.of());
        return uses;
    }

    /** Object identifiers of {@code pg_proc}. */
    SortedSet<Long> functions() {
        return functions;
    }

    /** Functions over a window whose rows have no order. */
    SortedSet<Long> unorderedWindowFunctions() {
        return unorderedWindowFunctions;
    }

    /**
     * Functions that the SQL standard writes without parentheses, like {@code current_date}. They are not in the
     * catalog.
     */
    SortedSet<String> values() {
        return values;
    }

    SortedSet<Clause> clauses() {
        return clauses;
    }

    /** Whether a text becomes a date or a time in it, now or when it runs. */
    boolean makesTimes() {
        return makesTimes;
    }

    /** Whether a where in it, or one part of a where with and, is the same for every row. */
    boolean hasFixedCondition() {
        return hasFixedCondition;
    }

    private void look(List<Object> items, List<Object> windows) {
        for (Object item : items) {
            if (item instanceof NodeTree.Node node) {
                note(node, windows);
                List<Object> own =
                        node.name().equals("QUERY") ? flat(node.fields().get("windowClause")) : windows;
                node.fields().values().forEach(value -> look(value, own));
            } else if (item instanceof List<?> list) {
                look(List.copyOf(list), windows);
            }
        }
    }

    private void note(NodeTree.Node node, List<Object> windows) {
        for (String field : FUNCTION_FIELDS) {
            add(functions, node.word(field));
        }
        switch (node.name()) {
            case "QUERY" -> Clause.of(node).forEach(clauses::add);
            case "FROMEXPR" -> hasFixedCondition |= Conditions.isFixed(node);
            case "RANGETBLENTRY" -> noteIf(node.has("tablesample"), Clause.TABLESAMPLE);
            case "VAR" -> noteIf(node.word("varattno").startsWith("-"), Clause.SYSTEM_COLUMN);
            case "SQLVALUEFUNCTION" -> values.add(VALUES.get(Integer.parseInt(node.word("op"))));
            case "CONST" -> makesTimes |= TYPES_OF_TIME.contains(node.word("consttype"));
            case "COERCEVIAIO" -> makesTimes |= TYPES_OF_TIME.contains(node.word("resulttype"));
            case "WINDOWFUNC" -> noteWindow(node, windows);
            default -> {
                return;
            }
        }
    }

    private void noteWindow(NodeTree.Node function, List<Object> windows) {
        boolean isOrdered = windows.stream()
                .anyMatch(item -> item instanceof NodeTree.Node window
                        && window.word("winref").equals(function.word("winref"))
                        && window.has("orderClause"));
        if (!isOrdered) {
            add(unorderedWindowFunctions, function.word("winfnoid"));
        }
    }

    private void noteIf(boolean isThere, Clause clause) {
        if (isThere) {
            clauses.add(clause);
        }
    }

    private static void add(SortedSet<Long> identifiers, String word) {
        // Empty where the node has no such field, 0 where it has none of them; else a number.
        if (!word.isEmpty() && Character.isDigit(word.charAt(0)) && !word.equals("0")) {
            identifiers.add(Long.parseLong(word));
        }
    }

    private static List<Object> flat(List<Object> value) {
        return value != null && !value.isEmpty() && value.get(0) instanceof List<?> list
                ? List.copyOf(list)
                : List.of();
    }
}
