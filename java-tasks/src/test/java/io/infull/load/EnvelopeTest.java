package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are a list within a JSON document, and names of members that hold dots. */
@DatabaseTest
class EnvelopeTest {

    private static final String CONTRACT = """
            source: orders
            description: One row per order line.
            files: ["orders*"]
            format: json_array
            %s
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: reject
                columns:
                  order_id: {from: "%s", type: text, required: true}
                  sku_id: {from: "%s", type: text, required: true}
                  qty_ordered: {from: "%s", type: integer}
            """;
    private static final String ROWS = "select order_id, sku_id, qty_ordered from raw.sales_orders order by 1, 2";
    private static final String ORDERS =
            "[{\"no\": \"O1\", \"items\": [{\"sku\": \"A\", \"qty\": 1}, {\"sku\": \"B\", \"qty\": 2}]},\n"
                    + "{\"no\": \"O2\", \"items\": [{\"sku\": \"A\", \"qty\": 3}]}]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value| {'@odata.context': 'x', 'value': %s }",
                "data.orders|{'data': {'count': 2, 'orders': %s, 'next': null}, 'errors': [], 'has_more': false}",
                "orders|{\n'orders': %s,\n'meta': {'page': 1, 'next_page': ''}, 'links': [{'rel': 'self', 'href': 'x'}]}",
                "a\\.b|{'x': {'a.b': 1}, 'a.b': %s, '}]': '\\\\\\\"', 'n': -1.5e3, 't': true}",
            })
    void readsTheListOfADocument(String envelope, TestWarehouse warehouse) {
        String[] parts = envelope.replace('\'', '"').split("\\|", 2);
        LoadFixture fixture = fixture(warehouse, nested(parts[0]), parts[1].formatted(ORDERS));
        LoadReport report = fixture.load();
        assertThat(report.exitCode()).as("%s", report.refusals()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows(ROWS)).isEqualTo("O1,A,1; O1,B,2; O2,A,3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@odata.nextLink': 'https://host/orders?skip=100', 'value': %s}",
                "{'value': %s, 'next_page': 2}",
                "{'value': %s, 'has_more': true}",
                "{'value': %s, 'paging': {'cursors': 1, 'next': 'abc'}}",
                "{'value': %s, '_links': {'self': {'href': 'x'}, 'next': {'href': 'y'}}}",
                "{'links': [{'rel': 'self', 'href': 'x'}, {'rel': 'next', 'href': 'y'}], 'value': %s}",
                "{'value': %s, 'pageInfo': {'hasNextPage': true, 'endCursor': 'c'}}",
            })
    void refusesAPageThatIsNotTheLast(String document, TestWarehouse warehouse) {
        LoadReport report = fixture(
                        warehouse, nested("value"), document.replace('\'', '"').formatted(ORDERS))
                .load();
        assertThat(report.refusals().toString())
                .contains("orders.json is one page of several: expected the whole export, but line ")
                .contains("names a next page (");
        assertThat(warehouse.value("select count(*) from raw.sales_orders")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'values': []}|has no list value: expected it in the document",
                "{'value': {}}|has no list value",
                "{'value': %s, 'value': []}|has value twice",
                "{'value': %s|expected the name of a member or }",
                "{'value': %s} x|expected nothing behind the array",
                "{'value' %s}|expected : behind the name of a member",
                "%s|expected { at the start of the document",
                "{'x': nul, 'value': %s}|expected JSON around the list value",
            })
    void refusesADocumentOfAnotherForm(String document, TestWarehouse warehouse) {
        String[] parts = document.replace('\'', '"').split("\\|");
        LoadReport report = fixture(warehouse, nested("value"), parts[0].replace("%s", ORDERS))
                .load();
        assertThat(report.refusals().toString()).contains(parts[1].replace('"', '\''));
    }

    @Test
    void namesTheKeyForADocumentThatIsNoList(TestWarehouse warehouse) {
        String contract = CONTRACT.formatted("explode: items", "no", "items.sku", "items.qty");
        LoadReport report = fixture(warehouse, contract, "{\"value\": []}").load();
        assertThat(report.refusals().toString())
                .contains("It is an object. If a member of it is the list, declare records");
    }

    @Test
    void readsNamesWithDots(TestWarehouse warehouse) {
        String contract = CONTRACT.formatted("", "order\\\\.no", "item.sku\\\\.id", "qty");
        LoadFixture fixture = fixture(
                warehouse,
                contract,
                "[{\"order.no\": \"O1\", \"item\": {\"sku.id\": \"A\"}, \"qty\": 1}, "
                        + "{\"order.no\": \"O2\", \"item\": {\"sku.id\": \"\\u0042\"}, \"qty\": 2}]");
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows(ROWS)).isEqualTo("O1,A,1; O2,B,2");
    }

    // Whatever is around a list, its rows are those of the list alone.
    @Test
    void isTheListAlone(TestWarehouse warehouse) {
        Random random = new Random();
        long seed = random.nextLong();
        random.setSeed(seed);
        for (int file = 0; file < 15; file++) {
            String list = IntStream.range(0, random.nextInt(5))
                    .mapToObj(order -> "{\"no\": \"O%d\", \"items\": [{\"sku\": \"]}%d\", \"qty\": %d}]}"
                            .formatted(order, order, random.nextInt(9)))
                    .collect(Collectors.joining(",\n", "[", "]"));
            String document = "{%s\"data\": {%s\"list\":%s%s}%s}"
                    .formatted(before(random), before(random), list, behind(random), behind(random));
            warehouse.execute("truncate raw.sales_orders, ops.file cascade");
            LoadFixture alone =
                    fixture(warehouse, CONTRACT.formatted("explode: items", "no", "items.sku", "items.qty"), list);
            assertThat(alone.load().exitCode()).isEqualTo(ExitCode.DONE);
            String expected = alone.rows(ROWS);
            warehouse.execute("truncate raw.sales_orders, ops.file cascade");
            LoadFixture around = fixture(warehouse, nested("data.list"), document);
            assertThat(around.load().exitCode()).as("%d: %s", seed, document).isEqualTo(ExitCode.DONE);
            assertThat(around.rows(ROWS)).as("%d: %s", seed, document).isEqualTo(expected);
        }
    }

    private static final List<String> MEMBERS = List.of(
            "\"list2\": [1, [2], {\"list\": []}]",
            "\"a\": \"]}\\\"\"",
            "\"n\" :1e5",
            "\"next\":null",
            "\"u\": \"\u20ac\"",
            "\"t\":\n false");

    private static String before(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(any -> MEMBERS.get(random.nextInt(MEMBERS.size())) + " ,\n")
                .collect(Collectors.joining());
    }

    private static String behind(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(any -> "\n, " + MEMBERS.get(random.nextInt(MEMBERS.size())))
                .collect(Collectors.joining());
    }

    private static String nested(String path) {
        return CONTRACT.formatted("dialect: {records: '" + path + "'}\nexplode: items", "no", "items.sku", "items.qty");
    }

    private LoadFixture fixture(TestWarehouse warehouse, String contract, String text) {
        return new LoadFixture(warehouse, folder).contract("orders", contract).file("orders.json", text);
    }
}
