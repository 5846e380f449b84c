package io.infull.quality.mutation;

import io.infull.db.Database;
import io.infull.project.Project;
import io.infull.quality.Gate;
import io.infull.quality.Verdict;
import java.util.Map;

/**
 * A sample in a scratch database, built and judged without changes, so that mutations can be compared with it.
 *
 * @param verdicts results of all data checks
 */
record SoundSample(Project project, Map<String, Verdict> verdicts) {

    static SoundSample publish(Database scratch, Project project, Sample sample) {
        Map<String, Verdict> verdicts = scratch.transaction(session -> {
            sample.copyInto(session);
            session.execute("analyze");
            new CandidateBuild(session).build(Reach.all(project));
            session.execute("create table analytics.kpi_values as select * from candidate.kpi_values");
            session.execute("create table analytics.run_parameters as select * from candidate.run_parameters");
            session.execute("analyze analytics.kpi_values");
            return Gate.judge(session, project, project.models().keySet());
        });
        return new SoundSample(project, verdicts);
    }
}
