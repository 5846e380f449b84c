package io.infull.project.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.Problems;
import io.infull.testing.ContractPage;
import io.infull.testing.ContractPage.Row;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/contracts.md has each key of sql/dimensions.yml. */
class DimensionsPageTest {

    private static final Map<String, Row> ROWS = ContractPage.read().rows("sql/dimensions.yml");
    private static final String CITY = "dimensions:\n  - {name: city, column: city}\n";

    @TempDir
    private Path folder;

    @Test
    void hasARowForEachKey() {
        assertThat(ROWS.keySet())
                .containsExactlyElementsOf(Stream.of(Dimension.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void readsTheExamples() throws IOException {
        String keys = ROWS.values().stream()
                .map(row -> row.code("Example").orElseThrow())
                .collect(Collectors.joining(", "));
        assertThat(read("  - {" + keys + "}\n"))
                .isEqualTo(new Dimension(
                        "carrier",
                        "carrier",
                        "Carrier",
                        "carriers",
                        new Dimension.Many("city"),
                        "line",
                        "The carrier of the first shipment."));
    }

    @Test
    void takesTheNameForTheTitles() throws IOException {
        assertThat(Stream.of("title", "plural").map(key -> ROWS.get(key).cell("Default")))
                .containsOnly("the name");
        assertThat(read("  - {name: carrier, column: carrier}\n"))
                .isEqualTo(new Dimension("carrier", "carrier", "carrier", "carrier", null, null, null));
    }

    private Dimension read(String entry) throws IOException {
        Files.writeString(folder.resolve(Dimensions.FILE), CITY + entry);
        Problems problems = new Problems();
        Dimensions read = Dimensions.of(folder, problems);
        problems.throwIfAny();
        return read.list().get(1);
    }
}
