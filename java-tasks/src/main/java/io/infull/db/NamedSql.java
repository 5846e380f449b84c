package io.infull.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL in which names take the place of what is not known yet: {@code :load_id} is a value, which is sent beside the text,
 * or a piece of SQL. Each name may occur several times. Nothing is a name in a literal, a quoted name or a comment, and
 * {@code ::} is a cast. psql reads the same names as its variables.
 */
public final class NamedSql {

    // What may hold a colon and no name comes first.
    private static final Pattern NAME = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\n]*|/\\*.*?\\*/|::|:([a-z_][a-z0-9_]*)", Pattern.DOTALL);

    private final String template;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> pieces = new HashMap<>();
    private Map<String, String> known = Map.of();

    private NamedSql(String template) {
        this.template = template;
    }

    public static NamedSql of(String template) {
        return new NamedSql(template);
    }

    /** The text of {@code <name>.sql} in the package of {@code owner}. */
    public static NamedSql read(Class<?> owner, String name) {
        return of(Statements.read(owner, name));
    }

    /** @param value null is SQL's null */
    public NamedSql value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** @param sql takes the place of the name as it is: names and values in it must be quoted already */
    public NamedSql piece(String name, String sql) {
        pieces.put(name, sql);
        return this;
    }

    /** @param all pieces of SQL by name, of which the text uses some */
    public NamedSql pieces(Map<String, String> all) {
        known = all;
        return this;
    }

    /**
     * The text for a statement without values. Throws IllegalStateException when a name of the text is not given, or a
     * given one is not in the text.
     */
    public String text() {
        return resolved().sql();
    }

    /** @param parameters in the order of the question marks */
    record Resolved(String sql, Object[] parameters) {}

    Resolved resolved() {
        List<Object> parameters = new ArrayList<>();
        TreeSet<String> unused = new TreeSet<>(values.keySet());
        unused.addAll(pieces.keySet());
        String sql = NAME.matcher(template).replaceAll(found -> {
            String name = found.group(1);
            unused.remove(name == null ? "" : name);
            if (name == null) {
                return Matcher.quoteReplacement(found.group());
            }
            if (values.containsKey(name)) {
                parameters.add(values.get(name));
                return "?";
            }
            return Matcher.quoteReplacement(piece(name));
        });
        if (!unused.isEmpty()) {
            throw new IllegalStateException("Unknown names " + unused + ": expected names in " + template);
        }
        return new Resolved(sql, parameters.toArray());
    }

    private String piece(String name) {
        String piece = pieces.getOrDefault(name, known.get(name));
        if (piece == null) {
            throw new IllegalStateException("Nothing is given for :" + name + " in " + template);
        }
        return piece;
    }
}
