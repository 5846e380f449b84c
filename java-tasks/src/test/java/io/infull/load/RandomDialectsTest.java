package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterContainer;
import tools.jackson.databind.json.JsonMapper;

/** What was written in any dialect arrives as it was, and every line is accounted for. */
class RandomDialectsTest {

    private static final List<String> FIELDS = List.of("order", "sku", "customer", "status");
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
    private static final String[] ANYWHERE = {
        "a", "Z9", " ", ",", ";", "|", "\"", "\n", "\r\n", "\t", "\u001F", "\\", "\\.", "\\N", "'", "é", "ÿ", "ß"
    };
    private static final String[] UNICODE = {"€", "😀", "\u2028", "\uFEFF", "\u0A0D", "\u0D0A", "\u2200", "漢", "𝔘"};

    private static final TestWarehouse WAREHOUSE = TestServer.get().createWarehouse();

    @AfterContainer
    static void close() {
        WAREHOUSE.close();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.MIXIN, shrinking = ShrinkingMode.BOUNDED)
    void arrivesAsItWasWritten(@ForAll("files") Tuple2<RandomDialect, List<List<String>>> written) throws IOException {
        RandomDialect dialect = written.get1();
        List<List<String>> rows = numbered(written.get2());
        Path folder = Files.createTempDirectory("random-dialect");
        WAREHOUSE.execute("truncate raw.sales_orders, ops.file cascade");
        LoadFixture fixture = new LoadFixture(WAREHOUSE, folder)
                .contract("orders", CONTRACT + dialect.contract(FIELDS))
                .file(dialect.packing().fileName, dialect.written(FIELDS, rows));
        LoadReport report = fixture.load();

        assertThat(report.refusals()).isEmpty();
        assertThat(report.exitCode()).isEqualTo(ExitCode.DONE);
        List<List<String>> good = rows.stream()
                .filter(row -> !isBlank(row))
                .filter(row -> row.stream().skip(FIELDS.size()).allMatch(String::isEmpty))
                .map(row -> row.subList(0, FIELDS.size()))
                .toList();
        long blank = rows.stream().filter(RandomDialectsTest::isBlank).count();
        assertThat(report.counts())
                .containsEntry("lines_read", (long) rows.size())
                .containsEntry("rows_loaded", (long) good.size())
                .containsEntry("lines_blank", blank)
                .containsEntry("rows_rejected", rows.size() - good.size() - blank);
        assertThat(loaded()).isEqualTo(good);
    }

    @Provide
    static Arbitrary<Tuple2<RandomDialect, List<List<String>>>> files() {
        return RandomDialect.any().flatMap(dialect -> rows(dialect).map(rows -> Tuple.of(dialect, rows)));
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }

    // Behind the number: a text that is there, two that may be missing, and sometimes a field or two too many, in which
    // may be nothing. Or nothing at
    // all, in no field or in several.
    private static Arbitrary<List<List<String>>> rows(RandomDialect dialect) {
        Arbitrary<String> plain = Arbitraries.of(ANYWHERE);
        Arbitrary<String> piece =
                dialect.encoding().isUnicode() ? Arbitraries.oneOf(plain, Arbitraries.of(UNICODE)) : plain;
        Arbitrary<String> text = piece.list().ofMaxSize(6).map(pieces -> dialect.fitted(String.join("", pieces)));
        Arbitrary<List<String>> good = text.list().ofSize(3).map(RandomDialectsTest::withSku);
        Arbitrary<List<String>> wide = Arbitraries.oneOf(text, Arbitraries.just(""))
                .list()
                .ofMinSize(4)
                .ofMaxSize(5)
                .map(RandomDialectsTest::withSku);
        Arbitrary<List<String>> blank = Arbitraries.just(List.of());
        Arbitrary<List<String>> emptied = Arbitraries.of("", dialect.delimiter() == ' ' ? "" : " ")
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
        return Arbitraries.frequencyOf(Tuple.of(8, good), Tuple.of(1, wide), Tuple.of(1, blank), Tuple.of(1, emptied))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static List<String> withSku(List<String> texts) {
        List<String> row = new ArrayList<>(texts);
        row.set(0, "S" + row.get(0));
        return row;
    }

    private static List<List<String>> numbered(List<List<String>> rows) {
        List<List<String>> numbered = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> values = new ArrayList<>(row);
            if (!isBlank(row)) {
                values.add(0, "O" + (1000 + numbered.size()));
            }
            numbered.add(values);
        }
        return numbered;
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> loaded() {
        String json = WAREHOUSE.value("select coalesce(json_agg(json_build_array(order_id, sku_id, "
                + "coalesce(customer_id, ''), coalesce(line_status, '')) order by _line), '[]') from raw.sales_orders");
        return JsonMapper.shared().readValue(json, List.class);
    }
}
