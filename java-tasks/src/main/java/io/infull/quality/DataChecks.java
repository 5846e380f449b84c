package io.infull.quality;

import io.infull.project.DataTest;
import io.infull.project.DataTest.Relationships;
import io.infull.project.Model;
import io.infull.project.Project;
import io.infull.project.SingularCheck;
import io.infull.quality.change.KpiJumps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** The checks that judge data: those of models, sentence checks, and the check of KPIs that moved. */
final class DataChecks {

    private static final String KPI_VALUES = "kpi_values";

    private final List<Function<CandidateReads, List<CheckResult>>> checks = new ArrayList<>();
    private final Set<String> models;

    private DataChecks(Set<String> models) {
        this.models = models;
    }

    /** @param models the models to check, together with all sentence checks that read one of them */
    static DataChecks of(Project project, Set<String> models) {
        DataChecks checks = new DataChecks(models);
        ModelKeys keys = new ModelKeys(project);
        for (Model model : project.modelsInOrder()) {
            checks.add(model.name(), project.dataTests(), keys.of(model.name()));
        }
        if (project.models().containsKey(KPI_VALUES) && models.contains(KPI_VALUES)) {
            checks.checks.add(reads -> List.of(CheckResult.of(reads.read(KpiJumps::find))));
        }
        project.checks().stream()
                .filter(checks::reads)
                .forEach(check -> checks.checks.add(reads -> new SentenceCheck(reads, check, keys).run()));
        return checks;
    }

    private void add(String model, List<DataTest> all, List<String> key) {
        List<DataTest> tests = all.stream()
                .filter(test -> test.model().equals(model) && reads(test))
                .toList();
        if (!tests.isEmpty()) {
            checks.add(reads -> new ModelChecks(reads, model, tests, key).run());
        }
    }

    private boolean reads(DataTest test) {
        return models.contains(test.model())
                || test.rule() instanceof Relationships parent && models.contains(parent.to());
    }

    private boolean reads(SingularCheck check) {
        return !Collections.disjoint(models, check.reads())
                || check.lookedAt()
                        .filter(rows -> !Collections.disjoint(models, rows.reads()))
                        .isPresent();
    }

    /** One job per model or sentence. */
    List<Callable<List<CheckResult>>> jobs(CandidateReads reads) {
        List<Callable<List<CheckResult>>> jobs = new ArrayList<>();
        checks.forEach(check -> jobs.add(() -> check.apply(reads)));
        return jobs;
    }

    /** Runs all checks, one after the other, and returns their results. */
    List<CheckResult> run(CandidateReads reads) {
        return checks.stream().flatMap(check -> check.apply(reads).stream()).toList();
    }
}
