package io.infull.project;

import io.infull.db.Names;
import io.infull.project.file.Layer;
import io.infull.project.file.ModelFile;
import io.infull.project.file.ProjectFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the select that lists which columns of the exports every KPI needs, from {@code meta: needs} of its file. */
final class KpiNeeds {

    /** The value of {@code union_of} by which a model asks for this list. */
    static final String PATTERN = "kpi_*.needs";

    private static final String PREFIX = "kpi_";

    private KpiNeeds() {}

    /** A row per KPI and need, in the order of the file; a KPI without needs has one row without a column. */
    static String of(Collection<ProjectFiles.Entry> entries) {
        List<String> rows = entries.stream()
                .filter(entry ->
                        entry.layer() == Layer.KPI && entry.model().config().unionOf() == null)
                .flatMap(entry -> rows(entry.model()).stream())
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no KPI to list: expected models named " + PREFIX + "*");
        }
        return "select cast(kpi as text) as kpi, cast(column_name as text) as column_name, need_order\nfrom (values\n"
                + String.join(",\n", rows) + "\n) as needs (kpi, column_name, need_order)";
    }

    private static List<String> rows(ModelFile.ModelEntry model) {
        String kpi = Names.literal(model.name().substring(PREFIX.length()));
        List<String> needs = needs(model);
        if (needs.isEmpty()) {
            return List.of("(" + kpi + ", null, 0)");
        }
        List<String> rows = new ArrayList<>();
        for (String need : needs) {
            rows.add("(" + kpi + ", " + Names.literal(need) + ", " + (rows.size() + 1) + ")");
        }
        return rows;
    }

    private static List<String> needs(ModelFile.ModelEntry model) {
        Object needs = model.config().meta().getOrDefault("needs", List.of());
        if (!(needs instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw new IllegalArgumentException("needs of " + model.name()
                    + " is no list of columns: expected for example needs: [qty_ordered] but found " + needs);
        }
        return list.stream().map(String.class::cast).collect(Collectors.toList());
    }
}
