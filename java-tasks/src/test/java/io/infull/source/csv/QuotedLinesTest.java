package io.infull.source.csv;

import static io.infull.error.ExitCode.DATA_REFUSED;
import static io.infull.error.ExitCode.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.load.LoadFixture;
import io.infull.load.LoadReport;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import tools.jackson.databind.json.JsonMapper;

/** Quotes that are letters join no rows in silence, and texts of several lines are loaded. */
class QuotedLinesTest {

    private static final String CONTRACT = """
            source: orders
            description: One row per order line.
            files: ["orders*"]
            format: csv
            reject_limit: {percent: 100, allow_all: true}
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: reject
                columns:
                  order_id: {from: order, type: text, required: true}
                  sku_id: {from: sku, type: text, required: true}
                  customer_id: {from: customer, type: text}
                  line_status: {from: status, type: text}
            """;

    private static final TestWarehouse WAREHOUSE = TestServer.get().createWarehouse();

    @AfterContainer
    static void close() {
        WAREHOUSE.close();
    }

    // In two rows or more a text begins or ends with a quote; all texts are written as they are.
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void joinsNoRowsInSilence(@ForAll("inches") List<List<String>> rows, @ForAll("delimiters") String delimiter)
            throws IOException {
        String text = written(rows, delimiter);
        LoadReport report = loaded(text, "dialect: {delimiter: \"" + delimiter + "\"}\n");
        boolean told = !report.refusals().isEmpty()
                || !report.counts().get("rows_rejected").equals(0L);
        List<String> orders = rows.stream().map(row -> row.get(0)).toList();
        assertThat(told || rows().stream().map(row -> row.get(0)).toList().equals(orders))
                .as(text)
                .isTrue();

        assertThat(loaded(text, "dialect: {quote: none, delimiter: \"" + delimiter + "\"}\n")
                        .exitCode())
                .isEqualTo(DONE);
        assertThat(rows()).as(text).isEqualTo(rows);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void loadsAddressesOfSeveralLines(@ForAll("addresses") List<List<String>> rows) throws IOException {
        List<List<String>> quoted = rows.stream()
                .map(row -> row.stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .toList())
                .toList();
        String text = written(quoted, ",");
        ExitCode expected = quoted.stream().anyMatch(QuotedLinesTest::readsAsRecords) ? DATA_REFUSED : DONE;
        assertThat(loaded(text, "").exitCode()).as(text).isEqualTo(expected);
        if (expected == DONE) {
            assertThat(rows()).isEqualTo(rows);
        }

        assertThat(loaded(text, "dialect: {quote: trusted}\n").exitCode()).isEqualTo(DONE);
        assertThat(rows()).isEqualTo(rows);
    }

    // Nobody can tell lines like 'Floor 3,","Floor 3,' from a record: each has the commas of one.
    private static boolean readsAsRecords(List<String> values) {
        List<String> lines =
                String.join(",", values).lines().filter(line -> !line.isEmpty()).toList();
        return lines.size() > 1
                && lines.stream()
                        .allMatch(line -> line.replace(", ", " ")
                                        .chars()
                                        .filter(letter -> letter == ',')
                                        .count()
                                == 3);
    }

    @Provide
    static Arbitrary<String> delimiters() {
        return Arbitraries.of("\\t", "|", ",", ";");
    }

    @Provide
    static Arbitrary<List<List<String>>> inches() {
        return rows(Arbitraries.of("plain", "\"", "\"", "5\"", "\"A\"", "\"x", "", "3\" x 5\""));
    }

    @Provide
    static Arbitrary<List<List<String>>> addresses() {
        return rows(Arbitraries.of("1 \"The\" Street", "London, UK", "Springfield, IL, USA", "Floor 3,", "x", "")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(lines -> String.join("\n", lines)));
    }

    private static Arbitrary<List<List<String>>> rows(Arbitrary<String> texts) {
        return Combinators.combine(texts, texts)
                .as(List::of)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(pairs -> {
                    List<List<String>> rows = new ArrayList<>();
                    pairs.forEach(pair -> rows.add(List.of("O" + (10 + rows.size()), "S1", pair.get(0), pair.get(1))));
                    return rows;
                });
    }

    private static String written(List<List<String>> rows, String delimiter) {
        String letter = delimiter.equals("\\t") ? "\t" : delimiter;
        return String.join(letter, List.of("order", "sku", "customer", "status"))
                + rows.stream().map(row -> String.join(letter, row)).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static LoadReport loaded(String text, String dialect) throws IOException {
        Path folder = Files.createTempDirectory("quoted-lines");
        WAREHOUSE.execute("truncate raw.sales_orders, ops.file cascade");
        return new LoadFixture(WAREHOUSE, folder)
                .contract("orders", CONTRACT + dialect)
                .file("orders.csv", text)
                .load();
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> rows() {
        String json = WAREHOUSE.value("select coalesce(json_agg(json_build_array(order_id, sku_id, "
                + "coalesce(customer_id, ''), coalesce(line_status, '')) order by _line), '[]') from raw.sales_orders");
        return JsonMapper.shared().readValue(json, List.class);
    }
}
