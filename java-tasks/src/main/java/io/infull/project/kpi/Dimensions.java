package io.infull.project.kpi;

import io.infull.error.Problems;
import io.infull.project.file.YamlFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The dimensions of a project in their order, declared once: in {@code sql/dimensions.yml}. */
public record Dimensions(List<Dimension> list) {

    /** The file in the folder of the project that declares them. */
    public static final String FILE = "dimensions.yml";

    private static final String ALL = "dimensions";

    private record DimensionsFile(List<Dimension> dimensions) {}

    public Dimensions {
        list = List.copyOf(list);
    }

    public static boolean areDeclared(Path sqlDir) {
        return Files.exists(sqlDir.resolve(FILE));
    }

    /** A project without the file has no dimension. What is wrong with the file is a problem. */
    public static Dimensions of(Path sqlDir, Problems problems) {
        Path file = sqlDir.resolve(FILE);
        if (!areDeclared(sqlDir)) {
            return new Dimensions(List.of());
        }
        List<Dimension> dimensions = YamlFiles.read(file, DimensionsFile.class, problems)
                .map(DimensionsFile::dimensions)
                .orElse(List.of());
        dimensions.stream()
                .filter(dimension -> dimension.name() == null || dimension.column() == null)
                .forEach(dimension ->
                        problems.add("A dimension in " + file + " has no name or no column: found " + dimension));
        List<String> names = dimensions.stream().map(Dimension::name).toList();
        dimensions.stream()
                .filter(dimension -> dimension.within() != null && !names.contains(dimension.within()))
                .forEach(dimension -> problems.add("Dimension " + dimension.name() + " in " + file + " is within '"
                        + dimension.within() + "', which is no dimension. Known dimensions: " + names));
        return new Dimensions(dimensions);
    }

    /** Their columns in the marts, in kpi_values and in tiles. */
    public List<String> columns() {
        return list.stream().map(Dimension::column).toList();
    }

    /** Names of columns, with the word {@code dimensions} replaced by the columns of all dimensions. */
    public List<String> expanded(List<String> names) {
        return names.stream()
                .flatMap(name -> name.equals(ALL) ? columns().stream() : Stream.of(name))
                .toList();
    }

    /** A column and its title; for the word {@code dimensions} those of all dimensions, in order. */
    public Map<String, String> titles(String column, String title) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (column.equals(ALL)) {
            list.forEach(dimension -> titles.put(dimension.column(), dimension.title()));
        } else {
            titles.put(column, title);
        }
        return titles;
    }

    /** Those that figures of orders do not have. */
    public List<Dimension> ofLines() {
        return list.stream().filter(dimension -> !dimension.isKnownTo("order")).toList();
    }

    /** The columns of additive rows: the day, the dimensions, numerator and denominator. */
    public List<String> rowColumns() {
        List<String> columns = new ArrayList<>(List.of("period_date"));
        columns.addAll(columns());
        columns.addAll(List.of("numerator", "denominator"));
        return columns;
    }
}
