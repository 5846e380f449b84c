package io.infull.transform;

import io.infull.db.Database;
import io.infull.db.Isolation;
import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.error.BadConfiguration;
import io.infull.ops.BuildPlanning;
import io.infull.ops.ColumnType;
import io.infull.ops.Manifest;
import io.infull.ops.ManifestEntry;
import io.infull.ops.Publication;
import io.infull.ops.RawVersions;
import io.infull.project.Model;
import io.infull.project.sql.SqlProblem;

/**
 * Builds one model of the candidate. Part, registration, manifest row and candidate view are created in one
 * transaction, so that a kill leaves all of them or none.
 */
final class ModelBuilder {

    /** PostgreSQL cuts names at 63 bytes; the part number and the shape need some of them. */
    private static final int LONGEST_NAME = 48;

    private final Database database;
    private final Publication publication;
    private final RawVersions plannedVersions;

    ModelBuilder(Database database, Publication publication, RawVersions plannedVersions) {
        this.database = database;
        this.publication = publication;
        this.plannedVersions = plannedVersions;
    }

    /** Throws RawTablesChanged when the model would be built from other raw rows than were planned. */
    BuiltModel build(PlannedModel planned) {
        long startedAt = System.nanoTime();
        Model model = planned.model();
        if (model.name().length() > LONGEST_NAME) {
            throw new BadConfiguration("Model name " + model.name() + " has "
                    + model.name().length() + " characters, expected at most " + LONGEST_NAME);
        }
        try {
            return database.transaction(Isolation.SNAPSHOT, session -> {
                ManifestEntry entry = make(session, planned).at(planned.ordinal());
                Manifest.add(session, publication.id(), entry);
                boolean reused = planned.reuse().isPresent() && entry.isTable();
                BuiltModel built = new BuiltModel(
                        entry, reused, rows(session, entry), (System.nanoTime() - startedAt) / 1_000_000);
                NodeRuns.note(session, publication.id(), built);
                return built;
            });
        } catch (SqlFailure e) {
            throw SqlProblem.of(model.file(), model.sql(), e);
        }
    }

    private ManifestEntry make(Session session, PlannedModel planned) {
        session.execute("set local search_path to candidate");
        ManifestEntry entry = planned.reuse().isPresent() ? planned.reuse().get() : fresh(session, planned);
        String view = "candidate." + Names.quoted(entry.model());
        String definition = entry.isTable()
                ? "select " + Parts.columnList(entry.facts().columns()) + " from "
                        + Parts.tableName(entry.model(), entry.stored().part())
                : entry.stored().definition();
        session.execute("create or replace view " + view + " as " + definition);
        return entry.isTable() ? entry : ViewEntry.withColumns(entry, ColumnType.of(session, view));
    }

    private ManifestEntry fresh(Session session, PlannedModel planned) {
        Model model = planned.model();
        if (!model.isTable()) {
            return ViewEntry.of(model, planned.fingerprint());
        }
        if (planned.readsRaw() && !RawVersions.read(session).equals(plannedVersions)) {
            throw new RawTablesChanged();
        }
        BuildPlanning.set(session, model.notes().planner());
        return Parts.build(session, model, planned.fingerprint());
    }

    private static Long rows(Session session, ManifestEntry entry) {
        return entry.isTable()
                ? session.one(
                        "select row_count from ops.part where part = ?",
                        row -> row.number("row_count"),
                        entry.stored().part())
                : null;
    }
}
