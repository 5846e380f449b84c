package io.infull.project;

import io.infull.project.file.Layer;
import io.infull.project.file.Materialization;
import io.infull.project.file.ProjectFiles;
import io.infull.project.kpi.Dimensions;
import io.infull.project.kpi.Kpi;
import io.infull.project.kpi.KpiCube;
import io.infull.project.kpi.KpiValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models that are made from definitions of KPIs: each KPI alone, which people and unit tests read, and the cubes
 * with all KPIs of a mart, which {@code kpi_values} reads.
 */
final class KpiModels {

    private final ProjectFiles files;
    private final Dimensions dimensions;

    KpiModels(ProjectFiles files, Dimensions dimensions) {
        this.files = files;
        this.dimensions = dimensions;
    }

    /** Throws IllegalArgumentException when the definition is wrong. */
    Kpi of(ProjectFiles.Entry entry) {
        return Kpi.of(entry.model().name(), entry.kpi().orElseThrow(), dimensions);
    }

    /** The text of the model that unites all KPIs. Throws IllegalArgumentException when they cannot be united. */
    String values(ProjectFiles.Entry union) {
        String wanted = union.model().config().unionOf();
        if (!wanted.equals(KpiValues.PATTERN)) {
            throw new IllegalArgumentException(
                    "union_of '" + wanted + "' is unknown: expected '" + KpiValues.PATTERN + "'");
        }
        files.entries().values().stream()
                .filter(entry -> entry.layer() == Layer.KPI
                        && !isUnion(entry)
                        && entry.kpi().isEmpty())
                .findFirst()
                .ifPresent(entry -> {
                    throw new IllegalArgumentException("model " + entry.model().name() + " has no definition: expected "
                            + "kpi with title, from, period_date, numerator and denominator (" + entry.yml() + ")");
                });
        return KpiValues.select(cubes(), dimensions);
    }

    /** Empty in a project that does not unite its KPIs, and when they cannot be united, which is reported there. */
    List<Model> cubeModels() {
        try {
            return files.entries().values().stream()
                    .filter(this::isUnion)
                    .findFirst()
                    .map(union ->
                            cubes().stream().map(cube -> model(cube, union)).toList())
                    .orElse(List.of());
        } catch (IllegalArgumentException reported) {
            return List.of();
        }
    }

    /** Whether a model has the rows of all KPIs. */
    boolean isUnion(ProjectFiles.Entry entry) {
        return entry.layer() == Layer.KPI && entry.model().config().unionOf() != null;
    }

    /** The columns of the dimensions where KPIs of all grains are below each other. */
    List<ColumnNote> dimensionNotes() {
        return dimensions.list().stream()
                .map(dimension -> new ColumnNote(
                        dimension.column(),
                        "",
                        dimension.description()
                                + (dimension.isKnownTo("order")
                                        ? ""
                                        : " Null for orders, whose lines can have several.")))
                .toList();
    }

    private List<KpiCube> cubes() {
        List<Kpi> kpis = new ArrayList<>();
        for (ProjectFiles.Entry entry : files.entries().values()) {
            if (entry.kpi().isPresent()) {
                sound(entry).ifPresent(kpis::add);
            }
        }
        return KpiCube.of(kpis);
    }

    // What is wrong with a definition is said where its own select is made.
    private Optional<Kpi> sound(ProjectFiles.Entry entry) {
        try {
            return Optional.of(of(entry));
        } catch (IllegalArgumentException reported) {
            return Optional.empty();
        }
    }

    private static Model model(KpiCube cube, ProjectFiles.Entry union) {
        return new Model(
                cube.name(),
                Layer.KPI,
                Materialization.TABLE,
                ModelText.of(union.yml(), cube.select()),
                ModelNotes.of(cube.description()).with(Map.of(KpiCube.KPIS, cube.models())));
    }
}
