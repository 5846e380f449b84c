package io.infull.project.kpi;

import io.infull.db.Names;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The select that shows all KPIs below each other: a row per KPI, day and dimensions. */
public final class KpiValues {

    /** The value of {@code union_of} by which a model asks for it. */
    public static final String PATTERN = Kpi.PREFIX + "*";

    private KpiValues() {}

    /** Throws IllegalArgumentException when there is no KPI. */
    public static String select(List<KpiCube> cubes, Dimensions dimensions) {
        Map<String, String> selects = new TreeMap<>();
        String columns = String.join(", ", dimensions.columns());
        cubes.forEach(cube -> cube.kpis().forEach(kpi -> selects.put(kpi.name(), select(cube, kpi, columns))));
        if (selects.isEmpty()) {
            throw new IllegalArgumentException("no KPI to unite: expected files " + PATTERN + ".yml with a kpi");
        }
        return selects.values().stream().collect(Collectors.joining("\nunion all\n"));
    }

    // A filter on kpi leaves one select, and so one scan of one cube.
    private static String select(KpiCube cube, Kpi kpi, String dimensions) {
        return "select cast(" + Names.literal(kpi.name()) + " as text) as kpi, " + Additive.DATE
                + (dimensions.isEmpty() ? "" : ", " + dimensions) + ", " + kpi.numeratorColumn() + " as numerator, "
                + kpi.denominatorColumn() + " as denominator\nfrom " + cube.name() + "\nwhere "
                + kpi.denominatorColumn() + " is not null";
    }
}
