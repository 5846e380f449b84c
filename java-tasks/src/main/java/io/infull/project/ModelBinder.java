package io.infull.project;

import io.infull.error.Problems;
import io.infull.error.Unreadable;
import io.infull.project.file.Layer;
import io.infull.project.file.Materialization;
import io.infull.project.file.ModelFile;
import io.infull.project.file.ProjectFiles;
import io.infull.project.file.ReferenceTable;
import io.infull.project.freshness.DeclaredFreshness;
import io.infull.project.freshness.SourceDates;
import io.infull.project.kpi.Dimensions;
import io.infull.project.sql.SqlReads;
import io.infull.project.sql.SqlText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Creates a model from a yml entry and the SQL beside it. */
final class ModelBinder {

    private static final String REFERENCE_PREFIX = "ref_";

    private final Path sqlDir;
    private final ProjectFiles files;
    private final KpiModels kpis;
    private final Problems problems;

    ModelBinder(Path sqlDir, ProjectFiles files, Dimensions dimensions, Problems problems) {
        this.sqlDir = sqlDir;
        this.files = files;
        this.kpis = new KpiModels(files, dimensions);
        this.problems = problems;
    }

    Optional<Model> bind(ProjectFiles.Entry entry) {
        ModelFile.ModelEntry yml = entry.model();
        Path file = textFile(entry);
        try {
            String sql = text(entry, file);
            ModelText text = ModelText.of(file, sql);
            checkLayer(entry, text);
            return Optional.of(new Model(yml.name(), entry.layer(), materialization(entry), text, notes(entry)));
        } catch (AccessDeniedException e) {
            problems.add(Unreadable.problem(file, e));
        } catch (IOException e) {
            problems.add("Model " + yml.name() + " has no text: expected " + file + " beside " + entry.yml());
        } catch (IllegalArgumentException e) {
            problems.add("Cannot read " + file + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Models that no file names: the cubes that kpi_values reads. */
    List<Model> cubes() {
        return kpis.cubeModels();
    }

    private static Path textFile(ProjectFiles.Entry entry) {
        if (entry.model().config().unionOf() != null || entry.kpi().isPresent()) {
            return entry.yml();
        }
        if (entry.layer() == Layer.REFERENCE) {
            return entry.yml().resolveSibling(entry.model().name().substring(REFERENCE_PREFIX.length()) + ".csv");
        }
        return entry.sibling(".sql");
    }

    private String text(ProjectFiles.Entry entry, Path file) throws IOException {
        if (KpiNeeds.PATTERN.equals(entry.model().config().unionOf())) {
            return KpiNeeds.of(files.entries().values());
        }
        if (KpiBounds.PATTERN.equals(entry.model().config().unionOf())) {
            return KpiBounds.of(files.entries().values());
        }
        if (KpiTraits.PATTERN.equals(entry.model().config().unionOf())) {
            return KpiTraits.of(files.entries().values());
        }
        if (SourceDates.PATTERN.equals(entry.model().config().unionOf())) {
            return SourceDates.of(new DeclaredFreshness(sqlDir), problems);
        }
        if (DeclaredReturns.PATTERN.equals(entry.model().config().unionOf())) {
            return DeclaredReturns.of(sqlDir, problems);
        }
        if (entry.model().config().unionOf() != null) {
            return kpis.values(entry);
        }
        if (entry.kpi().isPresent()) {
            return kpis.of(entry).select();
        }
        if (entry.layer() == Layer.REFERENCE) {
            Map<String, String> types = new LinkedHashMap<>();
            entry.model().columns().forEach(column -> types.put(column.name(), column.dataType()));
            return ReferenceTable.select(file, types);
        }
        return SqlText.read(file);
    }

    private void checkLayer(ProjectFiles.Entry entry, ModelText text) {
        if (!text.readsRaw().isEmpty() && entry.layer() != Layer.STAGING) {
            problems.add("Model " + entry.model().name() + " reads raw tables " + text.readsRaw()
                    + ": only staging models may. Read the stg_ model instead (" + text.file() + ")");
        }
        SortedSet<String> otherSchemas = SqlReads.of(text.sql()).otherSchemas();
        if (!otherSchemas.isEmpty()) {
            problems.add("Model " + entry.model().name() + " names a schema in " + otherSchemas
                    + ": write models without a schema (" + text.file() + ")");
        }
    }

    private ModelNotes notes(ProjectFiles.Entry entry) {
        ModelFile.ModelEntry yml = entry.model();
        return new ModelNotes(
                yml.description(),
                yml.config().uniqueKey(),
                columns(entry),
                yml.config().planner(),
                yml.config().meta());
    }

    private Materialization materialization(ProjectFiles.Entry entry) {
        String wanted = entry.model().config().materialized();
        if (wanted == null) {
            return entry.layer().usualMaterialization();
        }
        if (!wanted.equals("view") && !wanted.equals("table")) {
            problems.add("Unknown materialization '" + wanted + "' of "
                    + entry.model().name() + " in " + entry.yml() + ". Known materializations: [table, view]");
        }
        return wanted.equals("table") ? Materialization.TABLE : Materialization.VIEW;
    }

    private List<ColumnNote> columns(ProjectFiles.Entry entry) {
        List<ColumnNote> notes = new ArrayList<>();
        if (entry.kpi().isPresent()) {
            kpis.of(entry).notes().forEach((column, note) -> notes.add(new ColumnNote(column, "", note)));
        }
        if (kpis.isUnion(entry)) {
            notes.addAll(kpis.dimensionNotes());
        }
        entry.model()
                .columns()
                .forEach(column -> notes.add(new ColumnNote(column.name(), column.dataType(), column.description())));
        return notes;
    }
}
