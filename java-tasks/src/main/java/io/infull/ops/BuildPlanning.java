package io.infull.ops;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.Statements;
import java.util.Map;

/** Planner settings of PostgreSQL for building models. They hold until the transaction ends. */
public final class BuildPlanning {

    private static final String SETTINGS = Statements.read(BuildPlanning.class, "plan_for_builds");

    private BuildPlanning() {}

    /** @param planner settings of one model; they replace those for all models */
    public static void set(Session session, Map<String, String> planner) {
        session.execute(SETTINGS);
        planner.forEach(
                (name, value) -> session.execute("set local " + Names.quoted(name) + " = " + Names.literal(value)));
    }

    /** Resets the planner settings for the rest of the transaction. */
    public static void reset(Session session) {
        session.execute("reset all");
    }
}
