package io.infull.project.file;

import io.infull.error.BadConfiguration;
import io.infull.error.Problems;
import io.infull.error.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the project, paired: each yml entry with its layer and its file.
 *
 * @param entries by model name
 * @param unreadable names of yml files, without the extension, that were reported as a problem
 */
public record ProjectFiles(SortedMap<String, Entry> entries, List<UnitTestSource> unitTests, Set<String> unreadable) {

    /**
     * A model entry and its place.
     *
     * @param kpi how the model counts, when it is a KPI
     */
    public record Entry(ModelFile.ModelEntry model, Layer layer, Path yml, Optional<KpiEntry> kpi) {

        public Path sibling(String extension) {
            return yml.resolveSibling(model.name() + extension);
        }
    }

    public record UnitTestSource(ModelFile.UnitTestEntry entry, Path yml) {}

    public static ProjectFiles in(Path sqlDir, Problems problems) {
        ProjectFiles files = new ProjectFiles(new TreeMap<>(), new ArrayList<>(), new HashSet<>());
        for (Layer layer : Layer.values()) {
            if (!layer.folder().isEmpty()) {
                files.readLayer(sqlDir.resolve(layer.folder()), layer, problems);
            }
        }
        return files;
    }

    public static List<Path> listed(Path folder, String extension) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadConfiguration(Unreadable.problem(folder, e), e);
        }
    }

    private void readLayer(Path folder, Layer layer, Problems problems) {
        for (Path yml : listed(folder, ".yml")) {
            YamlFiles.read(yml, ModelFile.class, problems)
                    .ifPresentOrElse(file -> add(file, layer, yml, problems), () -> unreadable.add(baseName(yml)));
        }
        for (Path sql : listed(folder, ".sql")) {
            String name = baseName(sql);
            if (!entries.containsKey(name) && !unreadable.contains(name)) {
                problems.add("Model " + name + " has no entry: expected one in " + name + ".yml beside " + sql
                        + " with a description and a key test");
            }
        }
    }

    private void add(ModelFile file, Layer layer, Path yml, Problems problems) {
        for (ModelFile.ModelEntry model : file.models()) {
            if (model.name() == null || !layer.fits(model.name())) {
                problems.add("Model '" + model.name() + "' in " + yml + ": names in " + layer.folder() + " start with "
                        + layer.prefixes());
                continue;
            }
            put(new Entry(model, layer, yml, Optional.empty()), problems);
        }
        if (file.kpi() != null) {
            addKpi(file.kpi(), layer, yml, problems);
        }
        file.unitTests().forEach(test -> unitTests.add(new UnitTestSource(of(file, test, yml), yml)));
        if (file.models().isEmpty() && file.kpi() == null && file.unitTests().isEmpty()) {
            problems.add("Nothing in " + yml + ": expected models or unit_tests");
        }
    }

    private void addKpi(KpiEntry kpi, Layer layer, Path yml, Problems problems) {
        String name = baseName(yml);
        if (layer != Layer.KPI || !layer.fits(name)) {
            problems.add(
                    "KPI in " + yml + " is not in its place: expected a file " + Layer.KPI.folder() + "/kpi_*.yml");
            return;
        }
        if (!kpi.missing().isEmpty()) {
            problems.add("KPI " + name + " lacks " + kpi.missing() + " (" + yml + "). Add them below kpi");
            return;
        }
        ModelFile.ConfigEntry config = new ModelFile.ConfigEntry(null, null, null, kpi.meta(), null);
        ModelFile.ModelEntry model = new ModelFile.ModelEntry(name, kpi.description(), config, null, null);
        put(new Entry(model, layer, yml, Optional.of(kpi)), problems);
    }

    private void put(Entry entry, Problems problems) {
        if (entries.put(entry.model().name(), entry) != null) {
            problems.add("Model " + entry.model().name() + " has two entries, one of them in " + entry.yml());
        }
    }

    // A test beside a KPI is a test of that KPI.
    private static ModelFile.UnitTestEntry of(ModelFile file, ModelFile.UnitTestEntry test, Path yml) {
        return file.kpi() == null || test.model() != null
                ? test
                : new ModelFile.UnitTestEntry(
                        test.name(), baseName(yml), test.description(), test.given(), test.expect());
    }

    public static String baseName(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }
}
