package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.ops.RawSchema;
import io.infull.ops.RawTable;
import io.infull.profile.name.Lists;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** An export with the names that a system uses is told from its header: the table, and each column. */
@DatabaseTest
class KnownSystemsTest {

    /** A table is not to be told by fewer names. */
    private static final int ENOUGH = 4;

    private final Map<String, Map<String, Map<String, List<String>>>> known =
            Lists.read("known_names.yml", new TypeReference<>() {});

    @Test
    void knowsColumnsThatThereAre(TestWarehouse warehouse) {
        RawSchema schema = warehouse.database().transaction(RawSchema::read);
        known.forEach(
                (table, columns) -> assertThat(columns.keySet()).as(table).allMatch(column -> schema.names().stream()
                        .filter(name -> table.equals("any_table") || table.equals(name))
                        .anyMatch(name ->
                                schema.table(name).orElseThrow().columns().containsKey(column))));
    }

    @Test
    void tellsTheTableAndEachColumnByTheNamesOfASystem(TestWarehouse warehouse) {
        RawSchema schema = warehouse.database().transaction(RawSchema::read);
        int told = 0;
        for (String name : schema.names()) {
            for (Map.Entry<String, Map<String, String>> system :
                    fieldsBySystem(schema.table(name).orElseThrow()).entrySet()) {
                Map<String, String> fields = system.getValue();
                if (fields.size() >= ENOUGH) {
                    told++;
                    TableMatch match = TableMatch.best(schema, null, sample(schema, name, fields));
                    assertThat(match.table().name())
                            .as("%s %s", system.getKey(), fields)
                            .isEqualTo(name);
                    Map<String, String> found = new LinkedHashMap<>();
                    match.fields().forEach((column, field) -> found.put(column, field.field()));
                    assertThat(found).as("%s %s", system.getKey(), name).isEqualTo(fields);
                }
            }
        }
        assertThat(told).isGreaterThan(8);
    }

    /** The first name of each column, by system. */
    private Map<String, Map<String, String>> fieldsBySystem(RawTable table) {
        Map<String, Map<String, String>> fields = new TreeMap<>();
        for (String column : table.columns().keySet()) {
            for (String place : List.of(table.name(), "any_table")) {
                known.getOrDefault(place, Map.of())
                        .getOrDefault(column, Map.of())
                        .forEach((system, names) -> fields.computeIfAbsent(system, key -> new LinkedHashMap<>())
                                .putIfAbsent(column, names.get(0)));
            }
        }
        return fields;
    }

    private static Sample sample(RawSchema schema, String table, Map<String, String> fields) {
        Map<String, RawTable.RawColumn> columns =
                schema.table(table).orElseThrow().columns();
        String[] row = fields.keySet().stream()
                .map(column -> switch (columns.get(column).type()) {
                    case "date" -> "20260131";
                    case "text" -> "A" + column;
                    default -> "10";
                })
                .toArray(String[]::new);
        List<String[]> rows = new ArrayList<>();
        rows.add(row);
        return new Sample(
                new Sample.Form("csv", List.of()),
                List.copyOf(fields.values()),
                rows,
                Sample.Inner.NONE,
                new Sample.Remarks(List.of(), List.of()));
    }
}
