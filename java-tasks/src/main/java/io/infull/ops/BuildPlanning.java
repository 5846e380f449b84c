package io.infull.ops;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.Statements;
import java.util.Map;

/** How PostgreSQL plans the builds of models, until the transaction ends. */
public final class BuildPlanning {

    private static final String SETTINGS = Statements.read(BuildPlanning.class, "plan_for_builds");

    private BuildPlanning() {}

    /** @param planner settings of a model, which win over those of all models */
    public static void set(Session session, Map<String, String> planner) {
        session.execute(SETTINGS);
        planner.forEach(
                (name, value) -> session.execute("set local " + Names.quoted(name) + " = " + Names.literal(value)));
    }

    /** Plans what follows in the same transaction as if nothing had been set. */
    public static void reset(Session session) {
        session.execute("reset all");
    }
}
