package io.infull.source.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.infull.error.Problems;
import io.infull.testing.ContractPage;
import io.infull.testing.ContractPage.Row;
import io.infull.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON schema for editors: it takes every contract that the reader takes, and refuses the same typing errors. */
class ContractSchemaTest {

    private static final Path SOURCES = TestServer.SQL_DIR.resolve("sources");
    private static final Path FILE = SOURCES.resolve("contract.schema.json");
    private static final String FIRST_LINE = "# yaml-language-server: $schema=../contract.schema.json\n";
    private static final String WRITE = "infull.schema.write";

    private static final ObjectNode MADE = ContractSchema.of(ContractPage.read(), ContractKeys.read());

    @Test
    void isTheSchemaOfTheReaderAndThePage() throws IOException {
        String wanted = MADE.toPrettyString().replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(FILE, wanted);
        }
        assertThat(Files.readString(FILE))
                .as("Write %s anew: mvn -pl java-tasks test -Dtest=ContractSchemaTest -D%s=true", FILE, WRITE)
                .isEqualTo(wanted);
    }

    @Test
    void isASchema() {
        Schema ofSchemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertThat(ofSchemas.validate(JsonMapper.shared().readTree(MADE.toString())))
                .isEmpty();
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES, 2)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void takesEveryShippedContract(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).startsWith(FIRST_LINE);
        assertThat(ContractSchema.violations(ContractTrial.yaml(text))).isEmpty();
    }

    @Test
    void takesTheWholeContractsOfThePage() {
        assertThat(ContractPage.contracts())
                .allSatisfy(text -> assertThat(text).startsWith(FIRST_LINE))
                .allSatisfy(text -> assertThat(ContractSchema.violations(ContractTrial.yaml(text)))
                        .isEmpty());
    }

    static Stream<Row> rows() {
        return ContractTrial.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void takesTheExamplesAndNeedsWhatIsNeeded(Row row) {
        ContractTrial trial = ContractTrial.ofExample(row);
        assertThat(ContractSchema.violations(trial.contract)).isEmpty();
        if (row.cell("Default").equals("needed")) {
            trial.place.remove(row.key());
            assertThat(ContractSchema.violations(trial.contract)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void refusesAMisspeltKeyAsTheReaderDoes(Row row) {
        if (row.cell("Type").equals("word alone")) {
            return;
        }
        ContractTrial trial = ContractTrial.ofExample(row);
        String misspelt = row.key().substring(1) + "x";
        trial.place.set(misspelt, trial.place.get(row.key()));
        Problems problems = new Problems();
        assertThat(trial.read(problems)).isEmpty();
        assertThat(ContractSchema.violations(trial.contract)).anyMatch(violation -> violation.contains(misspelt));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void refusesValuesThatAreNotListed(Row row) {
        ContractTrial trial = ContractTrial.ofExample(row);
        boolean isListed = !row.allowed().isEmpty() || row.cell("Type").equals("days");
        if (isListed || row.range().isPresent()) {
            trial.place.put(row.key(), isListed ? "bananas" : "-1");
            if (!isListed) {
                trial.place.put(row.key(), row.range().orElseThrow().get(0) - 1);
            }
            assertThat(ContractSchema.violations(trial.contract)).isNotEmpty();
        }
    }
}
