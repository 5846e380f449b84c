package io.infull.project.kpi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All KPIs of one mart and one date, counted in one scan of it: a row per day and dimensions, with a numerator and a
 * denominator per KPI.
 */
public record KpiCube(String name, List<Kpi> kpis) {

    /** How models of cubes begin. */
    public static final String PREFIX = Kpi.PREFIX + "cube_";

    /** The entry of its meta that lists the models of its KPIs. */
    public static final String KPIS = "kpis";

    /** Throws IllegalArgumentException when KPIs of one cube differ in grain, so that they know other dimensions. */
    public static List<KpiCube> of(List<Kpi> kpis) {
        Map<String, List<Kpi>> byName = new LinkedHashMap<>();
        kpis.forEach(kpi ->
                byName.computeIfAbsent(nameOf(kpi), added -> new ArrayList<>()).add(kpi));
        List<KpiCube> cubes = new ArrayList<>();
        byName.forEach((name, ofCube) -> cubes.add(new KpiCube(name, ofCube)));
        cubes.forEach(KpiCube::checkGrain);
        return cubes;
    }

    private static String nameOf(Kpi kpi) {
        return PREFIX + kpi.entry().from().replaceFirst("^fact_", "") + "_by_"
                + kpi.entry().periodDate();
    }

    private void checkGrain() {
        Kpi first = kpis.get(0);
        kpis.stream()
                .filter(kpi -> !kpi.entry().grain().equals(first.entry().grain()))
                .forEach(kpi -> {
                    throw new IllegalArgumentException(
                            "KPIs of " + first.entry().from()
                                    + " have several grains: expected one but found "
                                    + first.entry().grain() + " (" + first.model() + ") and "
                                    + kpi.entry().grain() + " (" + kpi.model() + ")");
                });
    }

    public String description() {
        return "One row per day and dimensions: what the KPIs of " + from() + " count, in one scan of it.";
    }

    /** The names of its KPIs as models. */
    public List<String> models() {
        return kpis.stream().map(Kpi::model).toList();
    }

    public String select() {
        Kpi first = kpis.get(0);
        List<String> columns = new ArrayList<>(first.counted().groupColumns());
        kpis.forEach(kpi -> columns.addAll(kpi.cubeColumns()));
        return "select\n    " + String.join(",\n    ", columns) + "\nfrom " + from() + where() + "\n"
                + first.counted().groupBy();
    }

    // Rows of no KPI would only make groups of nulls.
    private String where() {
        Set<String> conditions =
                kpis.stream().map(kpi -> kpi.counted().where()).collect(Collectors.toCollection(LinkedHashSet::new));
        return conditions.contains("")
                ? ""
                : conditions.stream().collect(Collectors.joining(")\n    or (", "\nwhere (", ")"));
    }

    private String from() {
        return kpis.get(0).entry().from();
    }
}
