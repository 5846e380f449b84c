package io.infull.quality.mutation;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.ops.BuildPlanning;
import io.infull.project.Model;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Builds models in the schema candidate of a scratch database, as tables and views with their names. PostgreSQL plans
 * them as it plans the builds of transform.
 */
record CandidateBuild(Session session) {

    /** Builds these models again, and leaves the others as they are. */
    void build(Reach reach) {
        drop(reach.models().stream().filter(model -> !model.isTable()).toList(), "view");
        drop(reach.models().stream().filter(Model::isTable).toList(), "table");
        reach.models().forEach(this::build);
        BuildPlanning.reset(session);
    }

    private void drop(List<Model> models, String kind) {
        if (!models.isEmpty()) {
            session.execute("drop " + kind + " if exists "
                    + models.stream().map(CandidateBuild::name).collect(Collectors.joining(", ")) + " cascade");
        }
    }

    private void build(Model model) {
        BuildPlanning.reset(session);
        session.execute("set local search_path to candidate");
        BuildPlanning.set(session, model.notes().planner());
        session.execute("create " + (model.isTable() ? "table " : "view ") + name(model) + " as " + model.sql());
        if (model.isTable()) {
            session.execute("analyze " + name(model));
        }
    }

    private static String name(Model model) {
        return "candidate." + Names.quoted(model.name());
    }
}
