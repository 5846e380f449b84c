package io.infull.quality.mutation;

import io.infull.db.Database;
import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.error.BadConfiguration;
import io.infull.project.Materialization;
import io.infull.project.Model;
import io.infull.project.Project;
import io.infull.quality.Gate;
import io.infull.quality.Verdict;
import java.util.Map;
import java.util.TreeMap;

/** Builds the models on a corrupted copy and asks the gate. Models are made in full and as they stand: no part is reused. */
final class Trial {

    private final Database scratch;
    private final Project project;
    private final Sample sample;
    private final Map<String, Verdict> sound;

    private Trial(Database scratch, Project project, Sample sample, Map<String, Verdict> sound) {
        this.scratch = scratch;
        this.project = project;
        this.sample = sample;
        this.sound = sound;
    }

    /** Publishes the sample as it is, so that mutations have something to be compared with. */
    static Trial on(Database scratch, Project project, Sample sample) {
        scratch.transaction(session -> {
            sample.copyInto(session);
            session.execute("analyze");
            build(session, project);
            session.execute("create table analytics.kpi_values as select * from candidate.kpi_values");
            session.execute("create table analytics.run_parameters as select * from candidate.run_parameters");
            return null;
        });
        return new Trial(scratch, project, sample, Gate.judge(scratch, project));
    }

    Finding of(Mutation mutation) {
        try {
            boolean changed = scratch.transaction(session -> {
                sample.restore(session);
                session.execute("set local search_path to mutation");
                if (corrupt(session, mutation) == 0) {
                    return false;
                }
                build(session, project);
                return true;
            });
            return changed ? Finding.of(mutation, worse(Gate.judge(scratch, project))) : Finding.ofNothing(mutation);
        } catch (SqlFailure | BadConfiguration refused) {
            return Finding.ofRefusal(mutation);
        }
    }

    // A statement that breaks a key of the raw tables is what load would refuse or reject.
    private static long corrupt(Session session, Mutation mutation) {
        return session.update(mutation.sql());
    }

    private Map<String, Verdict> worse(Map<String, Verdict> verdicts) {
        Map<String, Verdict> worse = new TreeMap<>();
        verdicts.forEach((check, verdict) -> {
            if (verdict.compareTo(sound.getOrDefault(check, Verdict.passed)) > 0) {
                worse.put(check, verdict);
            }
        });
        return worse;
    }

    /** Names of all checks that judge data. */
    Map<String, Verdict> sound() {
        return sound;
    }

    private static void build(Session session, Project project) {
        session.execute("drop schema candidate cascade");
        session.execute("create schema candidate");
        session.execute("set local search_path to candidate; set local jit to off");
        for (Model model : project.modelsInOrder()) {
            boolean isTable = model.materialization() == Materialization.TABLE;
            String name = "candidate." + Names.quoted(model.name());
            session.execute("create " + (isTable ? "table " : "view ") + name + " as " + model.sql());
            if (isTable) {
                session.execute("analyze " + name);
            }
        }
    }
}
