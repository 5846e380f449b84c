package io.infull.project.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.ContractPage;
import io.infull.testing.ContractPage.Row;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** docs/contracts.md has each column of reference data, as the yml beside the CSV declares it. */
@DatabaseTest
class ReferencePageTest {

    private static final ContractPage PAGE = ContractPage.read();
    private static final Path FOLDER = TestServer.SQL_DIR.resolve("reference");
    private static final String NEEDED = "not allowed";
    /** A policy without these covers nothing and is compared with all. */
    private static final List<String> COVERAGE =
            List.of("source_pack", "customer_id", "shipping_mode", "valid_from", "valid_to");

    private static final Map<String, String> WORDS = Map.of(
            "boolean", "true or false",
            "date", "date",
            "integer", "whole number",
            "numeric", "number",
            "text", "text",
            "time", "time");

    @TempDir
    private Path folder;

    static List<String> tables() {
        return PAGE.sections("Column");
    }

    @Test
    void namesEveryFile() throws IOException {
        String page = Files.readString(TestServer.SQL_DIR.resolveSibling("docs/contracts.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")))
                    .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        }
        assertThat(tables()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void saysWhatTheYmlSays(String csv) {
        List<String> declared = new ArrayList<>();
        columns(csv)
                .forEach(column -> declared.add(String.join(
                        "; ",
                        column.path("name").asString(),
                        WORDS.get(column.path("data_type").asString()),
                        isNeeded(column) ? NEEDED : "may be empty",
                        accepted(column).stream().sorted().toList().toString())));
        assertThat(PAGE.rows(csv).values().stream()
                        .map(row -> String.join(
                                "; ",
                                row.key(),
                                row.cell("Type"),
                                row.cell("Empty means").equals(NEEDED) ? NEEDED : "may be empty",
                                row.allowed().stream().sorted().toList().toString())))
                .containsExactlyElementsOf(declared);
    }

    @Test
    void comparesPoliciesByTheColumnsOfPolicies() {
        assertThat(names("policy_alternatives.csv"))
                .isEqualTo(names("service_policies.csv").stream()
                        .filter(name -> !COVERAGE.contains(name))
                        .toList());
        assertThat(names("service_policies.csv").subList(1, 6)).isEqualTo(COVERAGE);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsARowOfTheExamples(String csv, TestWarehouse warehouse) throws IOException {
        Map<String, String> types = new LinkedHashMap<>();
        columns(csv)
                .forEach(column -> types.put(
                        column.path("name").asString(), column.path("data_type").asString()));
        List<String> examples = PAGE.rows(csv).values().stream()
                .map(row -> row.code("Example").orElseThrow())
                .toList();
        Path file = Files.writeString(
                folder.resolve(csv), String.join(",", types.keySet()) + "\n" + String.join(",", examples) + "\n");
        String read =
                warehouse.value("select cast(row_ as text) from (" + ReferenceTable.select(file, types) + ") as row_");
        assertThat(read).isNotBlank();
        PAGE.rows(csv).values().stream()
                .filter(row -> !row.allowed().isEmpty())
                .forEach(row -> assertThat(row.allowed()).contains(example(row)));
    }

    private static String example(Row row) {
        return row.code("Example").orElseThrow();
    }

    private static List<String> names(String csv) {
        return columns(csv).stream()
                .map(column -> column.path("name").asString())
                .collect(Collectors.toList());
    }

    private static List<JsonNode> columns(String csv) {
        JsonNode yml = YamlFiles.MAPPER.readTree(FOLDER.resolve(csv.replace(".csv", ".yml")));
        return yml.at("/models/0/columns").valueStream().toList();
    }

    private static boolean isNeeded(JsonNode column) {
        return column.path("data_tests").valueStream().anyMatch(test -> test.asString("")
                .equals("not_null"));
    }

    private static List<String> accepted(JsonNode column) {
        return column.path("data_tests")
                .valueStream()
                .flatMap(test -> test.at("/accepted_values/values").valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
