package io.infull.project.file;

import java.util.Set;

/** The layer of a model: its folder, the prefixes of its name, whether it is a view or a table, and who may see it. */
public enum Layer {
    /** Written by the runner, like run_parameters. */
    BUILT_IN("", Set.of(), Materialization.VIEW, false),
    REFERENCE("reference", Set.of("ref_"), Materialization.TABLE, true),
    STAGING("models/staging", Set.of("stg_"), Materialization.VIEW, false),
    INTERMEDIATE("models/intermediate", Set.of("int_"), Materialization.VIEW, false),
    MART("models/marts", Set.of("dim_", "fact_", "kpi_targets"), Materialization.TABLE, true),
    KPI("models/kpis", Set.of("kpi_"), Materialization.VIEW, true);

    private final String folder;
    private final Set<String> prefixes;
    private final Materialization materialization;
    private final boolean shownToReaders;

    Layer(String folder, Set<String> prefixes, Materialization materialization, boolean shownToReaders) {
        this.folder = folder;
        this.prefixes = prefixes;
        this.materialization = materialization;
        this.shownToReaders = shownToReaders;
    }

    /** Relative to the SQL project; empty for built-in models. */
    public String folder() {
        return folder;
    }

    public Set<String> prefixes() {
        return prefixes;
    }

    public Materialization usualMaterialization() {
        return materialization;
    }

    /**
     * Staging and intermediate views read raw tables as they are at this moment, checked or not. So readers and
     * monitors get no rights on them.
     */
    public boolean isShownToReaders() {
        return shownToReaders;
    }

    boolean fits(String modelName) {
        return prefixes.stream().anyMatch(modelName::startsWith);
    }
}
