package io.infull.project;

import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.error.Unreadable;
import io.infull.project.SingularCheck.LookedAt;
import io.infull.project.file.ModelFile;
import io.infull.project.file.ProjectFiles;
import io.infull.project.file.YamlFiles;
import io.infull.project.sql.SqlReads;
import io.infull.project.sql.SqlText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code sql/tests}: one query per file, and an optional yml beside it. */
final class SingularCheckReader {

    private final Path folder;
    private final Set<String> models;
    private final Problems problems;
    private final List<ProjectFiles.UnitTestSource> unitTests = new ArrayList<>();

    SingularCheckReader(Path folder, Set<String> models, Problems problems) {
        this.folder = folder;
        this.models = models;
        this.problems = problems;
    }

    List<SingularCheck> read() {
        Map<String, ModelFile.CheckEntry> notes = notes();
        CheckConfigBinder configs = new CheckConfigBinder(problems);
        List<SingularCheck> checks = new ArrayList<>();
        for (Path file : ProjectFiles.listed(folder, ".sql")) {
            String name = ProjectFiles.baseName(file);
            ModelFile.CheckEntry note = notes.remove(name);
            CheckConfig config =
                    note == null ? CheckConfig.USUAL : configs.bind(note.config(), folder + " (" + name + ")");
            read(file, name, note, config, checks);
        }
        notes.keySet()
                .forEach(name ->
                        problems.add("Check " + name + " has no query: expected " + name + ".sql in " + folder));
        return checks;
    }

    /** The unit tests beside the checks, once the checks were read: given rows, and the offending ones among them. */
    List<ProjectFiles.UnitTestSource> unitTests() {
        return unitTests;
    }

    // A check that named a schema would check what is published, and not the candidate.
    private void checkReads(Path file, String name, SqlReads reads) {
        if (reads.models().isEmpty()) {
            problems.add("Check " + name + " binds to no model: expected a query over models (" + file + ")");
        }
        if (!reads.rawTables().isEmpty()) {
            problems.add("Check " + name + " reads raw tables " + reads.rawTables()
                    + ": expected a query over models only (" + file + ")");
        }
        if (!reads.otherSchemas().isEmpty()) {
            problems.add("Check " + name + " names a schema in " + reads.otherSchemas()
                    + ": write models without a schema (" + file + ")");
        }
    }

    private void checkModels(String name, SqlReads reads) {
        for (String model : reads.models()) {
            if (!models.contains(model)) {
                problems.add("Check " + name + " reads " + model + ", which does not exist."
                        + Suggestions.forUnknown(model, "models", models));
            }
        }
    }

    private Optional<LookedAt> lookedAt(Path file, ModelFile.CheckEntry note) {
        if (note.of() == null) {
            if (note.per() != null) {
                problems.add("Check " + note.name() + " is judged per " + note.per() + " and does not say of what: "
                        + "expected a model or a select as 'of' beside it (" + folder + ")");
            }
            return Optional.empty();
        }
        String sql = note.of().matches("\\w+")
                ? "select * from " + note.of()
                : note.of().strip();
        try {
            SqlReads reads = SqlReads.of(sql);
            checkReads(file, note.name(), reads);
            checkModels(note.name(), reads);
            return Optional.of(new LookedAt(sql, reads.models(), Optional.ofNullable(note.per())));
        } catch (IllegalArgumentException e) {
            problems.add("Cannot read 'of' of check " + note.name() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, ModelFile.CheckEntry> notes() {
        Map<String, ModelFile.CheckEntry> notes = new HashMap<>();
        for (Path yml : ProjectFiles.listed(folder, ".yml")) {
            YamlFiles.read(yml, ModelFile.class, problems).ifPresent(file -> {
                file.unitTests().forEach(test -> unitTests.add(new ProjectFiles.UnitTestSource(test, yml)));
                file.dataTests().forEach(note -> {
                    if (notes.put(note.name(), note) != null) {
                        problems.add("Check " + note.name() + " has two entries, one of them in " + yml);
                    }
                });
            });
        }
        return notes;
    }

    private void read(
            Path file, String name, ModelFile.CheckEntry note, CheckConfig config, List<SingularCheck> checks) {
        try {
            String sql = SqlText.read(file);
            SqlReads reads = SqlReads.of(sql);
            checkReads(file, name, reads);
            checkModels(name, reads);
            String description = note == null ? "" : note.description();
            Optional<LookedAt> lookedAt = note == null ? Optional.empty() : lookedAt(file, note);
            if (config.isOfShare() && lookedAt.isEmpty()) {
                problems.add(
                        "Check " + name + " judges by share and does not say of what: expected a model or a select "
                                + "as 'of' beside its config (" + folder + ")");
            }
            checks.add(new SingularCheck(name, file, sql, reads.models(), description, lookedAt, config));
        } catch (IllegalArgumentException e) {
            problems.add("Cannot read " + file + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(Unreadable.problem(file, e));
        }
    }
}
