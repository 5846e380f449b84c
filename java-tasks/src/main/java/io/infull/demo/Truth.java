package io.infull.demo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The KPIs that the generator computed from its own decisions, without reading a row of the warehouse. */
final class Truth {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String asOf;
    private final Set<String> figures;

    private Truth(String asOf, Set<String> figures) {
        this.asOf = asOf;
        this.figures = figures;
    }

    static Truth read(Path file) {
        JsonNode truth = JSON.readTree(file);
        Set<String> figures = truth.get("kpis")
                .propertyStream()
                .map(kpi -> kpi.getKey() + " " + plain(kpi.getValue().get("numerator")) + "/"
                        + plain(kpi.getValue().get("denominator")))
                .collect(Collectors.toSet());
        return new Truth(truth.get("plan").get("as_of").asString(), figures);
    }

    String asOf() {
        return asOf;
    }

    int size() {
        return figures.size();
    }

    /** @param published figures as {@code kpi numerator/denominator} */
    int agreeingWith(Collection<String> published) {
        return (int) figures.stream().filter(published::contains).count();
    }

    private static String plain(JsonNode number) {
        return new BigDecimal(number.asString()).stripTrailingZeros().toPlainString();
    }
}
