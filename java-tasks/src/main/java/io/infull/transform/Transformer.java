package io.infull.transform;

import io.infull.cli.VersionProvider;
import io.infull.db.Database;
import io.infull.db.Isolation;
import io.infull.db.Session;
import io.infull.error.InFullException;
import io.infull.error.TransientFault;
import io.infull.log.Progress;
import io.infull.ops.Builders;
import io.infull.ops.Publication;
import io.infull.ops.Publication.State;
import io.infull.ops.Publications;
import io.infull.ops.RawVersions;
import io.infull.ops.Warehouse;
import io.infull.project.Project;
import io.infull.project.ProjectReader;
import io.infull.project.Selection;
import io.infull.project.board.BoardReader;
import io.infull.project.file.ProjectDigest;
import io.infull.transform.trial.Trial;
import io.infull.transform.trial.TrialPass;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.json.JsonMapper;

/** Builds the candidate: new parts for the models that need one, and the schema candidate that shows them. */
public final class Transformer {

    /** How often raw tables may change during a transform before it gives up. */
    private static final int PLANS = 3;

    private final Warehouse warehouse;
    private final Path sqlDir;

    public Transformer(Warehouse warehouse, Path sqlDir) {
        this.warehouse = warehouse.asTransformer();
        this.sqlDir = sqlDir;
    }

    /** Builds a candidate from all models, or from the selected ones and the published others. */
    public TransformReport transform(TransformRequest request) {
        Database database = warehouse.database();
        LocalDate asOf = database.transaction(session -> AsOfDate.of(request, Publications.published(session)));
        ProjectDigest digest = ProjectDigest.of(sqlDir);
        // Before the files are read: one that is saved meanwhile is tried the next time.
        TrialPass pass = TrialPass.of(database, ProjectDigest.withBoards(sqlDir), VersionProvider.version());
        Project project = ProjectReader.read(sqlDir, asOf);
        if (request.fullRefresh() || !pass.isKnown()) {
            Trial.of(database, project, BoardReader.all(sqlDir));
            pass.remember();
        }
        Set<String> selected = Selection.of(project, request.select());
        Planner planner = new Planner(project, selected, request.fullRefresh());
        for (int attempt = 1; attempt <= PLANS; attempt++) {
            Plan plan = database.transaction(Isolation.SNAPSHOT, planner::plan);
            if (plan.changesNothing()) {
                return new TransformReport(Optional.empty(), asOf, 0, 0, 0);
            }
            try {
                return build(plan, asOf, request.select().isEmpty(), digest);
            } catch (RawTablesChanged changed) {
                // The next plan uses every part again that the change does not affect.
            }
        }
        throw new TransientFault("Raw tables kept changing during the transform: expected one quiet moment in " + PLANS
                + " plans. Run it again when the load has ended.");
    }

    private TransformReport build(Plan plan, LocalDate asOf, boolean allSelected, ProjectDigest digest) {
        Database database = warehouse.database();
        Publication publication = database.transaction(session -> {
            CandidateSchema.clear(session);
            Publication begun = Publications.begin(session, warehouse.identity(), asOf);
            Builders.note(session, begun.id(), digest.files());
            // Tables that are not selected are as old as the publication that they come from.
            if (allSelected) {
                noteVersions(session, begun, plan.rawVersions());
            }
            return begun;
        });
        ModelBuilder builder = new ModelBuilder(database, publication, plan.rawVersions());
        Queue<BuiltModel> built = new ConcurrentLinkedQueue<>();
        try (Progress progress =
                Progress.start("Building models", "models", plan.models().size())) {
            GraphRunner.run(plan.models(), model -> {
                built.add(logged(built(builder, publication, model)));
                progress.advance(1);
            });
        }
        warehouse.assertStillWriter();
        database.transaction(session -> {
            Publications.move(session, publication, State.built);
            return null;
        });
        return report(publication, asOf, built);
    }

    private BuiltModel built(ModelBuilder builder, Publication publication, PlannedModel model) {
        try {
            return builder.build(model);
        } catch (InFullException e) {
            warehouse.database().transaction(session -> {
                NodeRuns.noteFailure(session, publication.id(), model.model().name(), e.getMessage());
                return null;
            });
            throw e;
        }
    }

    private static BuiltModel logged(BuiltModel built) {
        TransformLog.log(built);
        return built;
    }

    private static void noteVersions(Session session, Publication publication, RawVersions versions) {
        session.update(
                "update ops.publication set raw_versions = cast(? as jsonb) where publication_id = ?",
                JsonMapper.shared().writeValueAsString(Map.copyOf(versions.byTable())),
                publication.id());
    }

    private static TransformReport report(Publication publication, LocalDate asOf, Queue<BuiltModel> built) {
        int tables =
                (int) built.stream().filter(model -> model.entry().isTable()).count();
        int reused = (int) built.stream().filter(BuiltModel::reused).count();
        return new TransformReport(Optional.of(publication.id()), asOf, tables - reused, reused, built.size() - tables);
    }
}
