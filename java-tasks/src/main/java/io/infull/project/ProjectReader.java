package io.infull.project;

import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.project.file.ProjectFiles;
import io.infull.project.kpi.Dimensions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a SQL project and reports all of its problems together. */
public final class ProjectReader {

    private final Path sqlDir;
    private final Problems problems = new Problems();

    private ProjectReader(Path sqlDir) {
        this.sqlDir = sqlDir;
    }

    /** Throws BadConfiguration that lists every problem of the project. */
    public static Project read(Path sqlDir, LocalDate asOf) {
        return new ProjectReader(sqlDir).read(asOf);
    }

    private Project read(LocalDate asOf) {
        if (!Files.isDirectory(sqlDir.resolve("models"))) {
            problems.add("No SQL project in " + sqlDir + ": expected a folder with models, sources and migrations. "
                    + "Set INFULL_SQL_DIR");
            problems.throwIfAny();
        }
        ProjectFiles files = ProjectFiles.in(sqlDir, problems);
        if (!files.unreadable().isEmpty()) {
            // The entries of unreadable files are missing everywhere else. Reporting these, too, would hide the cause.
            problems.throwIfAny();
        }
        SortedMap<String, Model> models = new TreeMap<>();
        Dimensions dimensions = Dimensions.of(sqlDir, problems);
        ModelBinder binder = new ModelBinder(sqlDir, files, dimensions, problems);
        for (ProjectFiles.Entry entry : files.entries().values()) {
            binder.bind(entry).ifPresent(model -> models.put(model.name(), model));
        }
        binder.cubes().forEach(cube -> models.put(cube.name(), cube));
        Model parameters = RunParameters.asOf(asOf);
        models.put(parameters.name(), parameters);
        Map<String, Model> ordered = ModelGraph.ordered(models, problems);
        SingularCheckReader reader = new SingularCheckReader(sqlDir.resolve("tests"), ordered.keySet(), problems);
        List<SingularCheck> checks = reader.read();
        List<UnitTest> unitTests = new ArrayList<>(unitTests(files.unitTests(), ordered));
        unitTests.addAll(unitTests(
                reader.unitTests(),
                checks.stream().collect(Collectors.toMap(SingularCheck::name, SingularCheck::asModel))));
        Project project = new Project(ordered, dataTests(files, dimensions), checks, unitTests);
        checkNames(project);
        checkTargets(project);
        problems.throwIfAny();
        return project;
    }

    private List<DataTest> dataTests(ProjectFiles files, Dimensions dimensions) {
        List<DataTest> tests = new ArrayList<>();
        files.entries().values().forEach(entry -> tests.addAll(DataTests.of(entry, dimensions, problems)));
        return tests;
    }

    private List<UnitTest> unitTests(List<ProjectFiles.UnitTestSource> sources, Map<String, Model> models) {
        UnitTestBinder binder = new UnitTestBinder(models, problems);
        List<UnitTest> tests = new ArrayList<>();
        sources.forEach(entry -> binder.bind(entry).ifPresent(tests::add));
        return tests;
    }

    // Results, log lines and alerts identify a check by its name only.
    private void checkNames(Project project) {
        Set<String> names = new HashSet<>();
        Stream.of(
                        project.dataTests().stream().map(DataTest::name),
                        project.checks().stream().map(SingularCheck::name),
                        project.unitTests().stream().map(UnitTest::name))
                .flatMap(kind -> kind)
                .filter(name -> !names.add(name))
                .forEach(name -> problems.add("Two tests are called " + name + ". Give one of them a name of its own"));
    }

    private void checkTargets(Project project) {
        for (DataTest test : project.dataTests()) {
            if (test.rule() instanceof DataTest.Relationships parent
                    && !project.models().containsKey(parent.to())) {
                problems.add("Test " + test.name() + " relates to " + parent.to() + ", which does not exist."
                        + Suggestions.forUnknown(
                                parent.to(), "models", project.models().keySet()));
            }
        }
    }
}
