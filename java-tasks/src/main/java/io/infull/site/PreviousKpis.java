package io.infull.site;

import io.infull.db.Names;
import io.infull.project.kpi.Dimensions;
import java.util.stream.Collectors;

/** The KPIs of an earlier publication, whose parts are kept. */
final class PreviousKpis {

    private PreviousKpis() {}

    /** A relation with the columns of kpi_values; empty when that publication did not know one of the dimensions. */
    static String relation(long publication, Dimensions dimensions) {
        String columns =
                dimensions.columns().stream().map(column -> column + " text, ").collect(Collectors.joining());
        return "kpi_values_of(" + publication + ", " + array(dimensions) + ") as earlier (kpi text, period_date date, "
                + columns + "numerator numeric, denominator numeric)";
    }

    static String array(Dimensions dimensions) {
        return dimensions.columns().stream()
                .map(Names::literal)
                .collect(Collectors.joining(", ", "cast(array[", "] as text[])"));
    }
}
