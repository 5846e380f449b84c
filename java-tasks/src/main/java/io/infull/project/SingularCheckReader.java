package io.infull.project;

import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.error.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code sql/tests}: one query per file, and an optional yml beside it. */
final class SingularCheckReader {

    private final Path folder;
    private final Set<String> models;
    private final Problems problems;

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
            read(file, name, note == null ? "" : note.description(), config, checks);
        }
        notes.keySet()
                .forEach(name ->
                        problems.add("Check " + name + " has no query: expected " + name + ".sql in " + folder));
        return checks;
    }

    // A check that named a schema would look at what is published, and let the candidate through.
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

    private Map<String, ModelFile.CheckEntry> notes() {
        Map<String, ModelFile.CheckEntry> notes = new HashMap<>();
        for (Path yml : ProjectFiles.listed(folder, ".yml")) {
            YamlFiles.read(yml, ModelFile.class, problems)
                    .ifPresent(file -> file.dataTests().forEach(note -> {
                        if (notes.put(note.name(), note) != null) {
                            problems.add("Check " + note.name() + " has two entries, one of them in " + yml);
                        }
                    }));
        }
        return notes;
    }

    private void read(Path file, String name, String description, CheckConfig config, List<SingularCheck> checks) {
        try {
            String sql = SqlText.read(file);
            SqlReads reads = SqlReads.of(sql);
            checkReads(file, name, reads);
            for (String model : reads.models()) {
                if (!models.contains(model)) {
                    problems.add("Check " + name + " reads " + model + ", which does not exist."
                            + Suggestions.forUnknown(model, "models", models));
                }
            }
            checks.add(new SingularCheck(name, file, sql, reads.models(), description, config));
        } catch (IllegalArgumentException e) {
            problems.add("Cannot read " + file + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(Unreadable.problem(file, e));
        }
    }
}
