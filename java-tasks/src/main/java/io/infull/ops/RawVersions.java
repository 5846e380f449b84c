package io.infull.ops;

import io.infull.db.Session;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The version of each raw table: it changes with every committed statement that changed the table, by any user. */
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

    /** As of the time when the publication was begun. */
    public static RawVersions ofPublication(Session session, long publicationId) {
        Map<String, String> versions = new TreeMap<>();
        session.list(
                "select key as table_name, value as version from ops.publication, jsonb_each_text(raw_versions) "
                        + "where publication_id = ?",
                row -> versions.put(row.text("table_name"), row.text("version")),
                publicationId);
        return new RawVersions(versions);
    }

    /** The tables whose versions differ there, by name. */
    public SortedSet<String> differingFrom(RawVersions other) {
        SortedSet<String> tables = new TreeSet<>(byTable.keySet());
        tables.addAll(other.byTable.keySet());
        tables.removeIf(table -> of(table).equals(other.of(table)));
        return tables;
    }

    public String of(String table) {
        return byTable.getOrDefault(table, NEVER_CHANGED);
    }
}
