package io.infull.status;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A status for programs: keys in snake case, moments in ISO 8601, null for missing values. */
final class StatusJson {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build()
            .writerWithDefaultPrettyPrinter();

    private final WarehouseStatus status;

    StatusJson(WarehouseStatus status) {
        this.status = status;
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(status) + System.lineSeparator();
    }
}
