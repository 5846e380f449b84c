package io.infull.source.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.ops.RawSchema;
import io.infull.testing.ContractPage;
import io.infull.testing.ContractPage.Row;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of docs/contracts.md is one that load takes, and the values that it allows are all there are. */
@DatabaseTest
class ContractValuesTest {

    /** Letters and signs of many kinds. */
    private static final int SIGNS = 0x2100;

    static Stream<Row> rows() {
        return ContractTrial.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void takesTheExample(Row row, TestWarehouse warehouse) {
        assertThat(ContractTrial.ofExample(row).problems(schema(warehouse))).isEmpty();
    }

    @Test
    void takesTheWholeContracts(TestWarehouse warehouse) {
        assertThat(ContractPage.contracts()).isNotEmpty().allSatisfy(text -> assertThat(
                        ContractTrial.problems(text, schema(warehouse)))
                .isEmpty());
    }

    static Stream<Row> needed() {
        return rows().filter(row -> row.cell("Default").equals("needed"));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void needsTheKey(Row row, TestWarehouse warehouse) {
        ContractTrial trial = ContractTrial.ofExample(row);
        trial.place.remove(row.key());
        assertThat(trial.problems(schema(warehouse))).isNotEmpty();
    }

    static Stream<Row> listed() {
        return rows().filter(row -> !row.allowed().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("listed")
    void takesTheListedValuesAndNoOthers(Row row, TestWarehouse warehouse) {
        RawSchema schema = schema(warehouse);
        String unknown = problem(row, "bananas", schema);
        assertThat(unknown).contains("bananas");
        assertThat(row.allowed()).allSatisfy(value -> assertThat(problem(row, value.replace("p,s", "12,2"), schema))
                .doesNotContain("Unknown"));
        if (row.key().equals("thousands")) {
            assertThat(IntStream.range(0, SIGNS).mapToObj(Character::toString).filter(sign -> problem(row, sign, schema)
                            .isEmpty()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    row.allowed().stream().filter(value -> value.length() == 1),
                                    // The names of the page are for these, which look alike.
                                    Stream.of(" ", "\u00A0", "\u202F"))
                            .filter(value -> !value.equals("."))
                            .toList());
            return;
        }
        List<String> offered = Offered.in(unknown.replace("(precision,scale)", "(p;s)"));
        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(row.allowed().stream()
                        .map(value -> value.replace("p,s", "p;s"))
                        .toList());
    }

    static Stream<Row> ranged() {
        return rows().filter(row -> row.range().isPresent());
    }

    @ParameterizedTest
    @MethodSource("ranged")
    void takesTheNumbersOfARangeAndNoOthers(Row row, TestWarehouse warehouse) {
        List<Long> range = row.range().orElseThrow();
        RawSchema schema = schema(warehouse);
        assertThat(range)
                .allSatisfy(end -> assertThat(problem(row, end, schema)).isEmpty());
        assertThat(problem(row, range.get(0) - 1, schema)).isNotEmpty();
        if (range.size() > 1) {
            assertThat(problem(row, range.get(1) + 1, schema)).isNotEmpty();
        }
    }

    private static String problem(Row row, Object value, RawSchema schema) {
        boolean isType = row.section().equals("columns") && row.key().equals("type");
        ContractTrial trial = isType
                ? ContractTrial.of(row, ContractReader.MAPPER.createObjectNode().put("type", value.toString()))
                : ContractTrial.ofExample(row);
        trial.place.putPOJO(row.key(), value);
        return String.join("\n", trial.problems(schema));
    }

    private static RawSchema schema(TestWarehouse warehouse) {
        return warehouse.database().transaction(RawSchema::read);
    }
}
