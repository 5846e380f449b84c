package io.infull.ops;

import io.infull.db.Names;
import java.util.List;
import java.util.Map;

/**
 * A table of schema raw as PostgreSQL knows it.
 *
 * @param columns by name, in the order of the table, without the provenance columns
 * @param key the columns of its unique constraint that come from exports, sorted
 * @param isNumbered whether it keeps several rows of a key, each with a number in {@code _key_number}
 * @param keepsExtra whether it has a column {@code _extra jsonb}, for fields of a file that its contract does not name
 */
public record RawTable(
        String name, Map<String, RawColumn> columns, List<String> key, boolean isNumbered, boolean keepsExtra) {

    /** @param type as PostgreSQL writes it, for example {@code numeric} */
    public record RawColumn(String type, boolean notNull) {}

    public static String qualified(String table) {
        return "raw." + Names.quoted(table);
    }
}
