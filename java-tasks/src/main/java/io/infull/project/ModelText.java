package io.infull.project;

import io.infull.project.sql.SqlReads;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The select of a model.
 *
 * @param file where it comes from, for error messages
 * @param sql one plain select; models without a schema, raw tables as {@code raw.x}
 * @param reads models that it names
 * @param readsRaw raw tables that it names, without the schema
 */
public record ModelText(Path file, String sql, SortedSet<String> reads, SortedSet<String> readsRaw) {

    static ModelText of(Path file, String sql) {
        SqlReads reads = SqlReads.of(sql);
        return new ModelText(file, sql, reads.models(), reads.rawTables());
    }

    /** Of a select that names no raw tables. */
    static ModelText over(SortedSet<String> models, Path file, String sql) {
        return new ModelText(file, sql, models, new TreeSet<>());
    }
}
