package io.infull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dimensions are declared once, in sql/dimensions.yml: a new one needs its column in marts, no more. */
class DimensionPlacesTest {

    /** A dimension whose name means nothing else, so that it can be looked for. */
    private static final Pattern EXAMPLE = Pattern.compile("(?i)\\bcarriers?\\b");

    @Test
    void namesNoDimensionInCodeThatShowsFigures() {
        Stream<String> places = SourceTree.files("java-tasks/src/main", ".*\\.(?:java|js|sql|html|css)").stream()
                .filter(file -> EXAMPLE.matcher(SourceTree.text(file)).find())
                .map(SourceTree::place)
                // generated exports have carriers, like any export
                .filter(place -> !place.contains("/infull/generate/"));
        assertThat(places)
                .as("Take the dimensions from sql/dimensions.yml (Board.dimensions, INFULL.data.dimensions)")
                .isEmpty();
    }

    @Test
    void namesThemOnlyWhereTheirColumnsAreMade() {
        Map<String, Long> files = SourceTree.files("sql", "sql/(?:models|boards|tests)/.*\\.(?:sql|yml)").stream()
                .filter(file -> EXAMPLE.matcher(SourceTree.text(file)).find())
                .map(file -> SourceTree.place(file).replaceFirst("^sql/", "").replaceFirst("/[^/]*$", ""))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        assertThat(files)
                .as("Files that name a dimension, by folder. Fewer are welcome: lower the number")
                .isEqualTo(Map.of(
                        "models/intermediate", 10L,
                        "models/marts", 10L,
                        "models/staging", 1L,
                        "tests", 2L));
    }
}
