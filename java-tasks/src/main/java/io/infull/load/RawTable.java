package io.infull.load;

import io.infull.db.Names;
import java.util.List;
import java.util.Map;

/**
 * A table of schema raw as PostgreSQL knows it.
 *
 * @param columns by name, in the order of the table, without the provenance columns
 * @param key the columns of its unique constraint, sorted
 */
record RawTable(String name, Map<String, RawColumn> columns, List<String> key) {

    /** @param type as PostgreSQL writes it, for example {@code numeric} */
    record RawColumn(String type, boolean notNull) {}

    static String qualified(String table) {
        return "raw." + Names.quoted(table);
    }
}
