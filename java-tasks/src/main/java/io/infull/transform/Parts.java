package io.infull.transform;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.ops.ColumnType;
import io.infull.ops.ManifestEntry;
import io.infull.ops.ModelFacts;
import io.infull.project.Model;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tables of schema build. A part is a table of its own, attached to a partitioned table that is shared by all parts
 * of the same model and columns; views over that table then read one part by its number.
 */
final class Parts {

    private static final String PART_COLUMN = "_part";

    private Parts() {}

    /** The newest part with this fingerprint, as a manifest would name it. */
    static Optional<ManifestEntry> find(Session session, Model model, String fingerprint) {
        record Found(long part, String relation) {}
        return session.first(
                        "select part, relation from ops.part where model = ? and fingerprint = ? "
                                + "order by part desc limit 1",
                        row -> new Found(row.number("part"), row.text("relation")),
                        model.name(),
                        fingerprint)
                .map(found -> entry(
                        model,
                        fingerprint,
                        found.part(),
                        found.relation(),
                        columns(session, tableName(model.name(), found.part()))));
    }

    /** Builds the rows of a model, with the session's search path, and registers the part. */
    static ManifestEntry build(Session session, Model model, String fingerprint) {
        long part = session.one(
                "select nextval(pg_get_serial_sequence('ops.part', 'part')) as part", row -> row.number("part"));
        String table = tableName(model.name(), part);
        long rows = session.update("create table " + table + " as select model.*, cast(" + part + " as bigint) as "
                + PART_COLUMN + " from (\n" + model.sql() + "\n) as model");
        session.execute("analyze " + table);
        List<ColumnType> columns = columns(session, table);
        String relation = relationName(model, columns);
        String quoted = "build." + Names.quoted(relation);
        session.execute("create table if not exists " + quoted + " (like " + table + ") partition by list ("
                + PART_COLUMN + ")");
        session.execute("alter table " + quoted + " attach partition " + table + " for values in (" + part + ")");
        session.update(
                "insert into ops.part (part, model, relation, fingerprint, row_count) overriding system value "
                        + "values (?, ?, ?, ?, ?)",
                part,
                model.name(),
                relation,
                fingerprint,
                rows);
        return entry(model, fingerprint, part, relation, columns);
    }

    static String tableName(String model, long part) {
        return "build." + Names.quoted(model + "__p" + part);
    }

    static String columnList(List<ColumnType> columns) {
        return columns.stream().map(ColumnType::name).map(Names::quoted).collect(Collectors.joining(", "));
    }

    // Parts with other columns cannot share a partitioned table, and older publications still need theirs.
    private static String relationName(Model model, List<ColumnType> columns) {
        Fingerprint shape = Fingerprint.start();
        columns.forEach(column -> shape.with(column.name()).with(column.type()));
        return model.name() + "__" + shape.text().substring(0, 6);
    }

    private static List<ColumnType> columns(Session session, String table) {
        return ColumnType.of(session, table).stream()
                .filter(column -> !column.name().equals(PART_COLUMN))
                .toList();
    }

    private static ManifestEntry entry(
            Model model, String fingerprint, long part, String relation, List<ColumnType> columns) {
        return new ManifestEntry(
                model.name(),
                0,
                model.layer().name(),
                fingerprint,
                ManifestEntry.Stored.table(part, relation),
                new ModelFacts(columns, model.notes().description(), Meta.of(model)));
    }
}
