package io.infull.ops;

import io.infull.db.Session;
import java.util.Map;
import java.util.TreeMap;

/**
 * The version of each raw table: it moves with every committed statement that changed the table, the loader's or a
 * person's.
 */
public record RawVersions(Map<String, String> byTable) {

    private static final String NEVER_CHANGED = "0:0";

    /** As of the session's snapshot. */
    public static RawVersions read(Session session) {
        Map<String, String> versions = new TreeMap<>();
        session.list(
                "select table_name, count(*) || ':' || sum(change_id) as version from ops.raw_change group by 1",
                row -> versions.put(row.text("table_name"), row.text("version")));
        return new RawVersions(versions);
    }

    public String of(String table) {
        return byTable.getOrDefault(table, NEVER_CHANGED);
    }
}
