package io.infull.source.binding;

import io.infull.error.BadConfiguration;
import io.infull.error.Problems;
import io.infull.load.LoadFixture;
import io.infull.ops.RawSchema;
import io.infull.source.contract.SourceContract;
import io.infull.testing.ContractPage;
import io.infull.testing.ContractPage.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A small good contract in which one key of one object is tried. */
final class ContractTrial {

    private static final String JSON = LoadFixture.ORDERS_CONTRACT
            .replace("format: csv", "format: json_lines\nexplode: {list: items}")
            .replace("from: sku", "from: items.sku");

    private static final String SHIPMENTS = """
            source: orders
            description: One row per shipment.
            files: ["orders*.csv"]
            format: csv
            targets:
              - table: shipments
                key: [shipment_id, order_id, sku_id, line_number]
                columns:
                  shipment_id: {from: shipment, type: text, required: true}
                  order_id: {from: order, type: text, required: true}
            """;

    final ObjectNode contract;
    /** Where the key is tried. */
    final ObjectNode place;

    private ContractTrial(ObjectNode contract, ObjectNode place) {
        this.contract = contract;
        this.place = place;
    }

    /** All keys of contracts, and the repairs that are words. */
    static Stream<Row> rows() {
        ContractPage page = ContractPage.read();
        return page.sections("Key").stream()
                .filter(heading -> !heading.contains("."))
                .flatMap(heading -> page.rows(heading).values().stream());
    }

    /** Without the key, or with it where a contract needs it. */
    static ContractTrial of(Row row, JsonNode tried) {
        ObjectNode contract = contract(row);
        return new ContractTrial(contract, place(contract, row, tried));
    }

    /** The object in the braces of an example. */
    static ObjectNode example(Row row) {
        String text = row.code("Example").orElseThrow();
        return row.cell("Type").equals("word alone")
                ? ContractReader.MAPPER.createObjectNode()
                : (ObjectNode) yaml("{" + text + "}");
    }

    static ContractTrial ofExample(Row row) {
        ObjectNode example = example(row);
        ContractTrial trial = of(row, example);
        if (row.section().equals("repairs")) {
            trial.place.removeAll();
        }
        if (row.cell("Type").equals("word alone")) {
            trial.contract.set("repairs", yaml("[" + row.code("Example").orElseThrow() + "]"));
        }
        trial.place.setAll(example);
        return trial;
    }

    static JsonNode yaml(String text) {
        return ContractReader.MAPPER.readTree(text);
    }

    private static ObjectNode contract(Row row) {
        boolean lists = row.section().equals("explode") || row.key().equals("explode");
        String array = LoadFixture.ORDERS_CONTRACT.replace("format: csv", "format: json_array");
        String text = lists
                ? JSON
                : row.key().equals("records")
                        ? array
                        : row.section().equals("columns") ? SHIPMENTS : LoadFixture.ORDERS_CONTRACT;
        // The order of rows may be that of a required column.
        ObjectNode contract = (ObjectNode) yaml(text.replace("type: date}", "type: date, required: true}"));
        if (row.key().equals("explode")) {
            contract.remove("explode");
        }
        if (row.section().equals("dialect") && List.of("sheet", "range").contains(row.key())) {
            contract.put("format", "xlsx");
        }
        return contract;
    }

    private static ObjectNode place(ObjectNode contract, Row row, JsonNode tried) {
        String section = row.section();
        return switch (section) {
            case ContractKeys.ROOT -> contract;
            case "expansion_limit", "numbers" -> contract.putObject("dialect").putObject(section);
            case "explode" -> (ObjectNode) contract.get(section);
            case "repairs" ->
                contract.putArray(section)
                        .addObject()
                        .put(row.key().equals("strip_suffix") ? "strip_prefix" : "strip_suffix", "kg");
            case "targets" -> (ObjectNode) contract.get(section).get(0);
            case "columns" -> {
                String type = tried.path("type").asString("text");
                yield ((ObjectNode) contract.at("/targets/0/columns"))
                        .putObject(columnOf(type))
                        .put("from", "field")
                        .put("type", type);
            }
            default -> contract.putObject(section);
        };
    }

    // A raw column that takes such values.
    private static String columnOf(String type) {
        return switch (type) {
            case "date" -> "ship_date";
            case "timestamp" -> "shipped_at";
            case "boolean" -> "is_undamaged";
            case "text" -> "carrier";
            default -> "qty_shipped";
        };
    }

    /** Empty when the reader refused it. */
    Optional<SourceContract> read(Problems problems) {
        Optional<SourceContract> read =
                new ContractReader(problems).read("acme/orders.yml", text()).map(ContractReader.Read::contract);
        return problems.isEmpty() ? read : Optional.empty();
    }

    SourceContract read() {
        Problems problems = new Problems();
        return read(problems).orElseThrow(() -> new IllegalStateException("Not read: " + text()));
    }

    /** What a load would say of it; empty when nothing is wrong. */
    List<String> problems(RawSchema schema) {
        return problems(text(), schema);
    }

    static List<String> problems(String text, RawSchema schema) {
        try {
            Contracts.proposed("acme", "orders.yml", text, schema);
            return List.of();
        } catch (BadConfiguration refused) {
            return List.of(refused.getMessage());
        }
    }

    String text() {
        return ContractReader.MAPPER.writeValueAsString(contract);
    }
}
