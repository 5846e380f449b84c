package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.infull.load.rejects.RestorableCell;
import io.infull.source.csv.RecordForm;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a file holds, or is named, never acts on who reads of it: in a log, on a terminal, in a spreadsheet. */
@DatabaseTest
class CorpusOutputTest {

    // Controls of ASCII and of eight bits, line ends of Unicode, and what turns the direction of what follows.
    private static final String ACTS = "(?s).*[\\p{Cc}&&[^\\n]\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069].*";
    private static final String FORMULA = "(?s)[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20].*";
    private static final String NUMBER = "[+-]?\\d+(\\.\\d+)?";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> isSafe(TestWarehouse database) {
        CorpusWarehouse warehouse = new CorpusWarehouse(database);
        return Stream.concat(CorpusFolder.ofTests().read().stream(), OddNames.all())
                .filter(each -> each.group().matches("injection|generated"))
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> {
                    Path home = Files.createTempDirectory(folder, "case");
                    Map<String, String> variables = new HashMap<>(database.variables());
                    variables.put("INFULL_SQL_DIR", home.resolve("sql").toString());
                    variables.put("INFULL_LANDING", home.resolve("landing").toString());
                    variables.put("INFULL_PACK", "corpus");
                    prepare(each, home);
                    warehouse.clear();
                    assertEvents(CommandRun.of(variables, "load"));
                    assertShown(
                            variables,
                            each.group().equals("injection") ? List.of("status", "rejects") : List.of("status"));
                    assertExport(
                            database,
                            CommandRun.of(variables, "rejects", "--export", home.resolve("rejects.csv")),
                            home);
                    warehouse.clear();
                    variables.put("INFULL_LOG_FORMAT", "text");
                    assertLines(CommandRun.of(variables, "load"));
                }));
    }

    private static void prepare(CorpusCase each, Path home) throws IOException {
        TestServer.copyMigrations(home.resolve("sql"));
        Path sources = Files.createDirectories(home.resolve("sql/sources/corpus"));
        Files.writeString(sources.resolve("corpus.yml"), each.contract());
        each.placing().into(Files.createDirectory(home.resolve("landing")));
    }

    // Every line is an event of ours, and the last one alone is the result.
    private static void assertEvents(CommandRun load) {
        assertThat(load.output()).doesNotMatch(ACTS);
        assertThat(load.output().lines()).allSatisfy(line -> assertThat(
                        JsonMapper.shared().readTree(line).path("command").asString(""))
                .isEqualTo("load"));
        assertThat(load.events("cmd_result")).hasSize(1).containsExactly(load.result());
        assertThat(load.exitCode()).isIn(0, 65, 99);
    }

    private static void assertLines(CommandRun load) {
        assertThat(load.output()).doesNotMatch(ACTS);
        assertThat(load.output().lines()).allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d (?:INFO|WARN|ERROR) .*"));
    }

    private static void assertShown(Map<String, String> variables, List<String> commands) {
        for (String command : commands) {
            assertThat(CommandRun.of(variables, command).output()).doesNotMatch(ACTS);
            String json = CommandRun.of(variables, command, "--format", "json").output();
            assertThat(json).doesNotMatch(ACTS);
            assertThat(JsonMapper.shared().readTree(json).isContainer()).isTrue();
        }
    }

    private static void assertExport(TestWarehouse database, CommandRun export, Path home) throws IOException {
        if (export.exitCode() == 99) {
            return;
        }
        RecordForm form = RecordForm.parse(database.value("select record_form from ops.file"));
        List<String> fields = form.isDelimited()
                ? form.split(database.value("select raw_text from ops.rejected_row"))
                        .orElse(List.of())
                : List.of();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(home.resolve("rejects.csv"))) {
            List<CsvRecord> records = csv.stream().toList();
            assertThat(records).hasSize(2);
            List<String> cells = records.get(1).getFields();
            assertThat(cells).allMatch(cell -> !cell.matches(FORMULA) || cell.matches(NUMBER));
            assertThat(cells.subList(0, fields.size()).stream().map(RestorableCell::restored))
                    .isEqualTo(fields);
        }
    }
}
