package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.ExitCode;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a file that are no records, as its contract says. */
@DatabaseTest
class SkippedLinesTest {

    private static final String TARGET = """
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: reject
                columns:
                  order_id: {from: "%s", type: text, required: true}
                  sku_id: {from: "%s", type: text, required: true}
                  qty_ordered: {from: "%s", type: integer}
            """;

    private static final String LIST = """
            source: orders
            description: One row per item, as a list on the screen.
            files: ["orders*"]
            format: csv
            dialect: {delimiter: "|", quote: none, numbers: {decimal: ",", thousands: "."}}
            header_repairs: [trim]
            repairs: [trim]
            ignored_columns: ["(1)", Item, Deliv.date]
            """ + TARGET.formatted("Purch.Doc.", "Material", "Quantity");

    private static final String PLAIN = """
            source: orders
            description: One row per order line.
            files: ["orders*"]
            format: csv
            """ + TARGET.formatted("Order", "SKU", "Qty");

    @TempDir
    private Path folder;

    // The third and fourth are found in the header, too.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "['^-+$', '^\\d\\d\\.\\d\\d\\.\\d{4} ', '^\\|\\*']; repeated_header: true",
                "['^-', '^\\d', '^\\|\\*', '^\\|Purch']"
            })
    void readsAListOfSeveralPages(String declared, TestWarehouse warehouse) {
        String[] rules = declared.split("; ");
        String skip = "skip:\n"
                + List.of(rules[0].replaceAll("[\\[\\]]", "").split(", ")).stream()
                        .map(line -> "  - line: " + line + "\n")
                        .collect(Collectors.joining())
                + (rules.length > 1 ? "  - " + rules[1] + "\n" : "");
        LoadReport report = load(warehouse, LIST + skip, pages());
        assertThat(report.exitCode()).as("%s", report.refusals()).isEqualTo(ExitCode.DONE);
        assertThat(report.counts())
                .containsEntry("rows_loaded", 60L)
                .containsEntry("rows_rejected", 0L)
                .containsEntry("lines_skipped", 14L)
                .containsEntry("lines_read", 74L);
        assertThat(warehouse.value("select sum(qty_ordered) from raw.sales_orders"))
                .isEqualTo(String.valueOf(60 * 1234));
    }

    private static String pages() {
        String rule = "-".repeat(50) + "\n";
        StringBuilder text = new StringBuilder();
        for (int page = 0; page < 3; page++) {
            text.append("29.11.2026    Dynamic List Display   ")
                    .append(page + 1)
                    .append('\n')
                    .append(rule);
            text.append("|Purch.Doc.|Item |Material |    Quantity|Deliv.date|\n")
                    .append(rule);
            for (int row = 1; row <= 20; row++) {
                text.append(
                        "|45000%05d|00010|MAT%d |   1.234,000|%02d.11.2026|\n".formatted(page * 20 + row, row, row));
            }
            text.append(page < 2 ? rule : "|*|      |         |  74.040,000|          |\n");
        }
        return text.toString();
    }

    @Test
    void leavesOutTotalsByTheirValues(TestWarehouse warehouse) {
        String skip = "skip: [{field: Order, values: [Total, Grand Total]}, {field: Type, pattern: '^SERV'}]\n"
                + "ignored_columns: [Type]\n";
        LoadReport report = load(
                warehouse,
                PLAIN + skip,
                "Order,SKU,Qty,Type\nO1,A,10,x\nO2,B,20,x\nTotal ,2,30,\nO3,C,1,SERVICE\nGrand Total,,30,\nO4,,1,\n");
        assertThat(report.counts())
                .containsEntry("rows_loaded", 2L)
                .containsEntry("rows_rejected", 1L)
                .containsEntry("lines_skipped", 3L);
        assertThat(skippedBy(warehouse)).isEqualTo("Order in [Total, Grand Total] 2; Type like ^SERV 1");
        assertThat(warehouse.value("select lines_skipped from ops.file")).isEqualTo("3");
    }

    @Test
    void refusesAFileWithoutTheFieldThatARuleLooksAt(TestWarehouse warehouse) {
        LoadReport report = load(
                warehouse, PLAIN + "skip: [{field: Type, values: [Total]}]\n", "Order,SKU,Qty\nO1,A,10\nTotal,2,30\n");
        assertThat(report.refusals().toString())
                .contains("expected [Order, SKU, Qty, Type] but found [Order, SKU, Qty]");
    }

    @Test
    void leavesOutLinesOfJson(TestWarehouse warehouse) {
        String contract =
                PLAIN.replace("format: csv", "format: json_lines") + "skip: [{field: kind, values: [freight, '']}]\n";
        LoadReport report = load(warehouse, contract, """
                {"Order": "O1", "SKU": "A", "Qty": 1, "kind": "item"}
                {"Order": "O1", "SKU": "F", "Qty": 1, "kind": "freight"}
                {"Order": "O1", "SKU": "G", "Qty": 1, "kind": null}
                {"Order": "O1", "SKU": "H", "Qty": 1}
                """);
        assertThat(report.counts()).containsEntry("rows_loaded", 1L).containsEntry("lines_skipped", 3L);
    }

    @Test
    void countsTheShareOfRejectsWithoutWhatIsSkipped(TestWarehouse warehouse) {
        String file = "Order,SKU,Qty\n" + "-,,\n".repeat(900) + "O1,A,1\n".repeat(1) + "O2,,1\n".repeat(11);
        LoadReport report =
                load(warehouse, PLAIN + "skip: [{line: '^-'}]\nreject_limit: {rows: 10, percent: 5}\n", file);
        assertThat(report.refusals().toString()).contains("found 11 of 12");
    }

    // Each line is made of a kind; what the ledger counts must be how often each was made.
    @Test
    void agreesWithAModelOnRandomFiles(TestWarehouse warehouse) {
        Random random = new Random();
        long seed = random.nextLong();
        random.setSeed(seed);
        String skip = "skip: [{line: '^[-=]+$'}, {repeated_header: true}, {field: Order, pattern: '(?i)total'}, "
                + "{field: SKU, values: ['', '*']}]\n";
        for (int file = 0; file < 25; file++) {
            Map<String, Long> expected = new TreeMap<>();
            List<String> orders = new ArrayList<>();
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "\n---\n" : "").append("Order,SKU,Qty\n");
            if (text.length() > 16) {
                expected.put("line ^[-=]+$", 1L);
            }
            for (int line = random.nextInt(40); line >= 0; line--) {
                switch (random.nextInt(7)) {
                    case 0 -> add(text, expected, "=-=", "line ^[-=]+$");
                    case 1 -> add(text, expected, " Order,SKU,Qty ".repeat(1), "repeated header");
                    case 2 -> add(text, expected, "Sub-TOTAL,7,\"1,0\"", "Order like (?i)total");
                    case 3 -> add(text, expected, "O1, ,1", "SKU in [, *]");
                    case 4 -> text.append(",,\n");
                    default -> {
                        orders.add("O" + orders.size());
                        text.append(orders.get(orders.size() - 1)).append(",A,1\n");
                    }
                }
            }
            warehouse.execute("truncate raw.sales_orders, ops.file cascade");
            LoadReport report = load(warehouse, PLAIN + skip, text.toString());
            assertThat(report.counts()).as("%d: %s", seed, text).containsEntry("rows_rejected", 0L);
            assertThat(skippedBy(warehouse))
                    .as("%d: %s", seed, text)
                    .isEqualTo(expected.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining("; ")));
            assertThat(warehouse.value("select string_agg(order_id, ',' order by _line) from raw.sales_orders"))
                    .isEqualTo(orders.isEmpty() ? null : String.join(",", orders));
        }
    }

    private static void add(StringBuilder text, Map<String, Long> expected, String line, String rule) {
        text.append(line).append('\n');
        expected.merge(rule, 1L, Long::sum);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{line: '^-', field: Order, values: [x]}; has one of line, field and repeated_header: true, but found 2",
                "{values: [x]}; has one of line, field and repeated_header: true, but found 0",
                "{field: Order}; a rule for a field has values or a pattern, expected one of them",
                "{field: Order, values: [x], pattern: x}; a rule for a field has values or a pattern, expected one",
                "{line: x, values: [y]}; a rule for a field has values or a pattern, expected one of them",
                "{line: '-*'}; '-*' is found in an empty text and would skip too much",
                "{line: '(a'}; '(a' is not a regular expression: Unclosed group at character",
            })
    void namesWhatIsWrongWithARule(String rule, String problem, TestWarehouse warehouse) {
        assertThatThrownBy(() -> load(warehouse, PLAIN + "skip: [" + rule.replace("\"", "") + "]\n", "x\n"))
                .hasMessageContaining("test/orders.yml: skip: ")
                .hasMessageContaining(problem.replace("\"", ""));
    }

    @Test
    void saysHowManyLinesWereSkipped(TestWarehouse warehouse) {
        new LoadFixture(warehouse, folder)
                .contract("orders", PLAIN + "skip: {field: Order, values: Total}\n")
                .file("orders.csv", "Order,SKU,Qty\nO1,A,1\nTotal,,1\n");
        Map<String, String> variables = new TreeMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", folder.resolve("sql").toString());
        CommandRun run = CommandRun.of(variables, "load", "--landing", folder.resolve("landing"), "--pack", "test");
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("Loaded orders.csv with 1 rows, skipped 1 lines that are no records");
    }

    private static String skippedBy(TestWarehouse warehouse) {
        String all = warehouse.value("select string_agg(concat_ws(' ', key, value), '; ' order by key collate \"C\") "
                + "from ops.file, jsonb_each_text(skipped_by)");
        return all == null ? "" : all;
    }

    private LoadReport load(TestWarehouse warehouse, String contract, String file) {
        return new LoadFixture(warehouse, folder)
                .contract("orders", contract)
                .file("orders.txt", file)
                .load();
    }
}
