package io.infull.source.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.ops.RawSchema;
import io.infull.testing.ContractPage.Row;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.node.ObjectNode;

/** An editor never marks what load takes. */
@DatabaseTest
class ContractSchemaAgreesTest {

    private static final int CONTRACTS = 3000;
    private static final List<Row> ROWS = ContractTrial.rows()
            .filter(row -> !row.cell("Type").equals("word alone"))
            .toList();

    private final Random random = new Random(7);

    /** Examples with parts of other examples, some of them in a wrong place. */
    @Test
    void takesWhatLoadTakes(TestWarehouse warehouse) {
        RawSchema schema = warehouse.database().transaction(RawSchema::read);
        List<String> marked = new ArrayList<>();
        int taken = 0;
        for (int made = 0; made < CONTRACTS; made++) {
            ContractTrial trial = ContractTrial.ofExample(row());
            for (int change = random.nextInt(4); change > 0; change--) {
                change(trial, row());
            }
            if (trial.problems(schema).isEmpty()) {
                taken++;
                ContractSchema.violations(trial.contract)
                        .forEach(violation -> marked.add(violation + "\n" + trial.text()));
            }
        }
        assertThat(marked).isEmpty();
        assertThat(taken).isBetween(CONTRACTS / 5, CONTRACTS - CONTRACTS / 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delimiter: ;",
                "delimiter: tab",
                "delimiter: \"\\t\"",
                "delimiter: '\\t'",
                "delimiter: '|'",
                "delimiter: 7",
                "delimiter: tabs",
                "delimiter: '||'",
                "delimiter: ¦",
                "delimiter: ''",
                "delimiter: '\"'",
                "delimiter: \"\\n\""
            })
    void marksADelimiterThatLoadRefuses(String text, TestWarehouse warehouse) {
        agrees("dialect", text, warehouse);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error_after: 1 day",
                "error_after: 14 days",
                "error_after: 3 working days",
                "error_after: ' 3 days '",
                "error_after: 14",
                "error_after: 12345 days",
                "error_after: 2 weeks",
                "error_after: -1 days",
                "error_after: {days: 3, are_working: true}"
            })
    void marksAnAgeThatLoadRefuses(String text, TestWarehouse warehouse) {
        agrees("freshness", text, warehouse);
    }

    private static void agrees(String section, String text, TestWarehouse warehouse) {
        RawSchema schema = warehouse.database().transaction(RawSchema::read);
        ObjectNode keys = (ObjectNode) ContractTrial.yaml("{" + text + "}");
        Row row = ROWS.stream()
                .filter(known -> known.toString()
                        .equals(section + ": " + keys.propertyNames().iterator().next()))
                .findFirst()
                .orElseThrow();
        ContractTrial trial = ContractTrial.ofExample(row);
        trial.place.setAll(keys);
        assertThat(ContractSchema.violations(trial.contract).isEmpty())
                .as("Whether the schema takes " + text)
                .isEqualTo(trial.problems(schema).isEmpty());
    }

    private Row row() {
        return ROWS.get(random.nextInt(ROWS.size()));
    }

    private void change(ContractTrial trial, Row row) {
        ObjectNode example = ContractTrial.example(row);
        Map<JavaType, Map<String, JavaType>> objects = ContractKeys.read().objects();
        boolean fits = objects.values().stream()
                .anyMatch(keys -> keys.keySet().containsAll(example.propertyNames())
                        && keys.keySet().containsAll(trial.place.propertyNames()));
        if (fits) {
            trial.place.setAll(example);
        } else if (random.nextInt(4) == 0) {
            List<String> keys = List.copyOf(trial.place.propertyNames());
            trial.place.set(keys.get(random.nextInt(keys.size())), example.get(row.key()));
        }
    }
}
