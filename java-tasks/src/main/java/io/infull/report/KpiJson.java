package io.infull.report;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A report for programs: keys in snake case, ratios from 0 to 1, null when there is no figure. */
final class KpiJson {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
            .build()
            .writerWithDefaultPrettyPrinter();

    private final KpiReport report;

    KpiJson(KpiReport report) {
        this.report = report;
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(report) + System.lineSeparator();
    }
}
