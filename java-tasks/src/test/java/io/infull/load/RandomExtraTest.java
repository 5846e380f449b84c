package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Row;
import io.infull.source.contract.ExtraColumnsTest;
import io.infull.source.contract.FileFormat;
import io.infull.source.csv.RecordForm;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterContainer;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in fields that nobody declared comes back as it was. */
class RandomExtraTest {

    private static final String[] PIECES = {
        "a",
        "Z9",
        " ",
        ",",
        ";",
        "\"",
        "\\",
        "\\u0041",
        "\n",
        "\r\n",
        "\t",
        "\b",
        "\u0001",
        "\u001F",
        "\u007F",
        "'",
        "/",
        "=1+1",
        "-@",
        "</script>",
        "é",
        "€",
        "😀",
        "\u2028",
        "\uFEFF",
        "漢",
        "𝔘",
        "null",
        "1.0",
        "{",
        "]"
    };

    private static final TestWarehouse WAREHOUSE = TestServer.get().createWarehouse();

    @AfterContainer
    static void close() {
        WAREHOUSE.close();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void comesBackFromDelimitedFilesByName(@ForAll("tables") Tuple2<List<String>, List<List<String>>> table)
            throws IOException {
        List<String> names = table.get1();
        List<List<String>> rows = table.get2();
        RecordForm form = new RecordForm(FileFormat.csv, ",", List.of(), null, null);
        StringBuilder file = new StringBuilder(form.join(with("id", names))).append('\n');
        for (int row = 0; row < rows.size(); row++) {
            file.append(form.join(with("C" + row, rows.get(row)))).append('\n');
        }
        // Random texts may look like records.
        load(ExtraColumnsTest.CONTRACT + "dialect: {quote: trusted}\n", "customers.csv", file.toString());
        for (int index = 0; index < names.size(); index++) {
            boolean isNamed = !names.get(index).isEmpty() || index == names.size() - 1;
            // A column without a name between others is called by its place; the first is the id.
            String name = isNamed ? names.get(index) : "(" + (index + 2) + ")";
            int column = index;
            List<String> expected = rows.stream()
                    .map(row -> row.get(column).isEmpty() ? null : row.get(column))
                    .toList();
            assertThat(values("_extra ->> ?", name)).containsExactlyElementsOf(expected);
        }
        assertThat(values("cast((select count(*) from jsonb_object_keys(_extra)) as text) || coalesce(?, '')", ""))
                .containsOnly(String.valueOf(names.size()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void isOfJsonWhatPostgresReadsWithoutTheDeclaredMembers(@ForAll("objects") List<String> objects)
            throws IOException {
        String file = objects.stream().map(object -> object + "\n").collect(Collectors.joining());
        load(ExtraColumnsTest.JSON_CONTRACT, "customers.json", file);
        List<String> theirs = WAREHOUSE.database().transaction(session -> objects.stream()
                .map(object -> session.one("""
                        select cast(nullif(case when jsonb_typeof(rest -> 'address') = 'object'
                            and (rest -> 'address') - 'city' <> '{}' then rest #- '{address,city}'
                            else rest - 'address' end, '{}') as text) as extra
                        from (select cast(? as jsonb) - 'id' - 'name' as rest) as record""", row -> row.optionalText("extra").orElse(""), object))
                .toList());
        assertThat(values("coalesce(cast(_extra as text), ?)", "")).containsExactlyElementsOf(theirs);
    }

    private static void load(String contract, String name, String file) throws IOException {
        WAREHOUSE.execute("truncate raw.customers, ops.file cascade");
        LoadFixture fixture = new LoadFixture(WAREHOUSE, Files.createTempDirectory("random-extra"))
                .contract("customers", contract)
                .file(name, file);
        LoadReport report = fixture.load();
        assertThat(report.refusals()).isEmpty();
        assertThat(fixture.rejects()).isEmpty();
    }

    private static List<String> values(String expression, String parameter) {
        return WAREHOUSE
                .database()
                .transaction(session -> session.list(
                        "select " + expression + " as value from raw.customers order by _line",
                        (Row row) -> row.optionalText("value").orElse(null),
                        parameter));
    }

    private static List<String> with(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(5).map(pieces -> String.join("", pieces));
    }

    @Provide
    static Arbitrary<Tuple2<List<String>, List<List<String>>>> tables() {
        return texts().filter(name -> !List.of("id", "name", "address.city").contains(name))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5)
                .flatMap(names -> texts().list()
                        .ofSize(names.size())
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(10)
                        .map(rows -> Tuple.of(names, rows)));
    }

    @Provide
    static Arbitrary<List<String>> objects() {
        Arbitrary<String> address = members(2, json(2)).map(members -> "{\"city\":\"X\"" + members + "}");
        Arbitrary<String> record = Combinators.combine(
                        members(3, json(2)), Arbitraries.oneOf(address, Arbitraries.just("null")))
                .as((members, city) -> ",\"address\":" + city + members);
        return Arbitraries.oneOf(record, members(4, json(2)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(RandomExtraTest::numbered);
    }

    private static List<String> numbered(List<String> records) {
        return IntStream.range(0, records.size())
                .mapToObj(index -> "{\"id\":\"C" + index + "\"" + records.get(index) + "}")
                .toList();
    }

    // Names are made different by a number; each member has its comma in front.
    static Arbitrary<String> members(int most, Arbitrary<String> values) {
        return Combinators.combine(texts(), values)
                .as(Tuple::of)
                .list()
                .ofMaxSize(most)
                .map(members -> {
                    StringBuilder text = new StringBuilder();
                    for (int index = 0; index < members.size(); index++) {
                        text.append(',').append(spelled(members.get(index).get1() + index));
                        text.append(" : ").append(members.get(index).get2());
                    }
                    return text.toString();
                });
    }

    static Arbitrary<String> json(int depth) {
        Arbitrary<String> scalars = Arbitraries.oneOf(
                texts().map(RandomExtraTest::spelled),
                Arbitraries.of("true", "false", "null", "0", "-0", "1.0", "1.500", "1e2", "-1.5E-3", "1e308", "5e-324"),
                Arbitraries.bigDecimals().map(Object::toString),
                Arbitraries.of("\"\\ud83d\\ude00\"", "\"\\u00e9\\/\"", "12345678901234567890.123456789"));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<String> lists =
                json(depth - 1).list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]");
        Arbitrary<String> objects =
                members(2, json(depth - 1)).map(members -> members.isEmpty() ? "{}" : "{" + members.substring(1) + "}");
        return Arbitraries.oneOf(scalars, lists, objects);
    }

    private static String spelled(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
