package io.infull.source.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.load.LoadFixture;
import io.infull.load.LoadReport;
import io.infull.source.account.ExtraNames;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file has beyond its contract, kept in {@code _extra}. */
@DatabaseTest
public class ExtraColumnsTest {

    public static final String CONTRACT = """
            source: customers
            description: One row per customer.
            files: ["customers*"]
            format: csv
            reject_limit: {rows: 100, percent: 100, allow_all: true}
            targets:
              - table: customers
                key: customer_id
                extra_columns: keep
                columns:
                  customer_id: {from: id, type: text, required: true}
                  customer_name: {from: name, type: text, optional_column: true}
                  city: {from: address.city, type: text, optional_column: true}
            """;

    public static final String JSON_CONTRACT = CONTRACT.replace("format: csv", "format: json_lines");

    @TempDir
    private Path folder;

    private LoadFixture fixture;

    private TestWarehouse warehouse;

    @BeforeEach
    void contract(TestWarehouse database) {
        warehouse = database;
        fixture = new LoadFixture(warehouse, folder).contract("customers", CONTRACT);
    }

    @Test
    void keepsFieldsOfADelimitedFileAsTheyStandUnderTheirCleanedNames() {
        fixture.contract("customers", CONTRACT + """
                        header_repairs: [trim, lower_case]
                        repairs: [trim]
                        ignored_columns: [debug]
                        """).file("customers.csv", """
                        ID, Colour ,Name,Debug,a b
                        C1, red ,x,d,"say ""hi""\"
                        C2,, x ,d,
                        """);
        fixture.load();
        assertThat(customers())
                .isEqualTo(
                        "C1 x {\"a b\": \"say \\\"hi\\\"\", \"colour\": \" red \"}|C2 x {\"a b\": null, \"colour\": null}");
        assertThat(fixture.rows("select repairs from ops.file")).isEqualTo("\"{\"\"trim\"\": 1}\"");
    }

    @Test
    void isEmptyWithoutExtraFieldsAlsoWhereAnEarlierFileHadSome() {
        fixture.file("customers_1.csv", "id,colour\nC1,red\nC2,blue\n").load();
        fixture.file("customers_2.csv", "id,name\nC1,x\n").load();
        assertThat(customers()).isEqualTo("C1 x -|C2 - {\"colour\": \"blue\"}");
    }

    @Test
    void takesFieldsByPosition() {
        String positions = "dialect: {header: false, fields: [id, colour]}\n";
        fixture.contract("customers", CONTRACT + positions)
                .file("customers.csv", "C1,red\n")
                .load();
        assertThat(customers()).isEqualTo("C1 - {\"colour\": \"red\"}");
    }

    @Test
    void keepsMembersOfJsonAtTheirPlaceWithTheirValues() {
        fixture.contract("customers", JSON_CONTRACT + "ignored_columns: [debug]\n")
                .file("customers.json", """
                        {"id": "C1", "tags": ["a", {"b": 1.50}], "address": {"city": "X", "zip": "0123", "geo": {"lat": 1e2}}}
                        {"id": "C2", "address": {"city": "Y"}, "debug": {"z": 1}}
                        {"vip": true, "id": "C3", "a.b": null, "empty": {}, "none": []}
                        """);
        fixture.load();
        assertThat(customers())
                .isEqualTo(
                        "C1 - {\"tags\": [\"a\", {\"b\": 1.50}], \"address\": {\"geo\": {\"lat\": 100}, \"zip\": \"0123\"}}"
                                + "|C2 - -|C3 - {\"a.b\": null, \"vip\": true, \"none\": [], \"empty\": {}}");
    }

    @Test
    void rejectsRowsOfWhichPostgresCannotHoldTheRest() {
        String deep = "[".repeat(600) + "]".repeat(600);
        fixture.contract("customers", JSON_CONTRACT).file("customers.json", """
                {"id": "C1", "x": "a\\u0000b"}
                {"id": "C2", "x": ["\\ud800"]}
                {"id": "C3", "address": {"\\u0000": 1}}
                {"id": "C4", "x": 1e999999}
                {"id": "C5", "x": -1E-99999999999999999999}
                {"id": "C6", "x": {"y": 1, "y": 2}}
                {"id": "C7", "x": 1, "x": 2}
                {"id": "C8", "x": %s}
                {"id": "C9", "x": 1.7976931348623157e308, "y": 4.9e-324}
                """.formatted(deep));
        fixture.load();
        assertThat(fixture.rows("select line, reason, column_name from ops.rejected_row order by line"))
                .isEqualTo("1,bad_character,x; 2,bad_character,x; 3,bad_character,address.?; 4,out_of_range,x; "
                        + "5,out_of_range,x; 6,duplicate_field,x; 7,duplicate_field,x; 8,malformed_json,");
        assertThat(fixture.rejects())
                .startsWith("customers.json line 1, x: holds a NUL or half a surrogate pair, expected text; ")
                .contains("customers.json line 4, x: holds a number that takes more than 1000 characters to write out, "
                        + "expected less; ")
                .contains("customers.json line 6, x: holds 'y' twice in one object, expected once; ");
        assertThat(fixture.rows("select customer_id from raw.customers")).isEqualTo("C9");
    }

    @Test
    void takesAChangeOfItAloneForAChangeAndAContradictionForOne() {
        fixture.file("customers_1.csv", "id,colour\nC1,red\nC2,red\nC3,red\n").load();
        LoadReport report = fixture.file("customers_2.csv", "id,colour\nC1,red\nC2,blue\nC3,red\nC3,blue\nC4,x\nC4,x\n")
                .load();
        assertThat(fixture.rows("select customer_id, _file, _extra ->> 'colour' from raw.customers order by 1"))
                .isEqualTo("C1,customers_1.csv,red; C2,customers_2.csv,blue; C3,customers_1.csv,red; "
                        + "C4,customers_2.csv,x");
        assertThat(report.counts()).containsEntry("rows_duplicate", 1L).containsEntry("rows_rejected", 2L);
        assertThat(fixture.rows("select reason, line from ops.rejected_row order by line"))
                .isEqualTo("conflicting_rows,4; conflicting_rows,5");
    }

    @Test
    void keepsTheOrderOfFilesAndNeverChangesWhatIsAppended() {
        fixture.file("customers_2.csv", "id,colour\nC1,new\n").load();
        fixture.file("customers_1.csv", "id,colour\nC1,old\nC2,old\n").load();
        assertThat(customers()).isEqualTo("C1 - {\"colour\": \"new\"}|C2 - {\"colour\": \"old\"}");
        fixture.contract("customers", CONTRACT + "mode: append\n")
                .file("customers_3.csv", "id,colour\nC1,other\nC2,old\n");
        assertThat(fixture.load().counts()).containsEntry("rows_duplicate", 1L).containsEntry("rows_rejected", 1L);
        assertThat(fixture.rejects()).contains("contradicts customers_2.csv line 2");
    }

    @Test
    void keepsRepeatedNamesByTheirPlaceAndRefusesMissingColumnsAndAnExportOfRejectedRows() {
        fixture.file("customers_1.csv", "id,colour,colour\nC1,red,blue\n");
        assertThat(fixture.load().refusals()).isEmpty();
        assertThat(customers()).isEqualTo("C1 - {\"colour\": \"red\", \"colour (2)\": \"blue\"}");
        fixture.remove("customers_1.csv");
        fixture.file("customers_2.csv", "colour\nred\n");
        assertThat(fixture.load().refusals().get(0)).contains("Header mismatch");
        fixture.remove("customers_2.csv");
        fixture.file("customers_3.csv", "id,infull_reject_id,infull_line\nC1,1,1\n");
        assertThat(fixture.load().refusals())
                .containsExactly(
                        "File customers_3.csv has columns of an export of rejected rows, which cannot be kept as "
                                + "extra columns: [infull_reject_id, infull_line]. Repaired rows are loaded with infull replay");
    }

    @Test
    void isRefusedInAContractWithoutAHomeForIt() {
        warehouse.execute("alter table raw.customers drop column _extra");
        fixture.contract(
                "other",
                CONTRACT.replace("customers", "other")
                        .replace("table: other", "table: products")
                        .replace("customer_id", "sku_id")
                        .replace("customer_name", "product_name")
                        .replace("city:", "category:")
                        .replaceFirst("(?s)(  - table.*)", "$1$1")
                        .replaceFirst("keep", "kep"));
        fixture.contract(
                "both",
                CONTRACT.replace("customers", "both")
                        .replace("table: both", "table: products")
                        .replace("customer_id", "sku_id")
                        .replace("customer_name", "product_name")
                        .replace("city:", "category:")
                        .replaceFirst("(?s)(  - table.*)", "$1$1"));
        assertThatThrownBy(fixture::load)
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining(
                        "test/other.yml line 9: Unknown extra_columns 'kep': expected one of [keep, refuse]")
                .hasMessageContaining(
                        "test/both.yml: extra_columns: keep is for one target of a source, but found [products, products]")
                .hasMessageContaining("test/customers.yml: extra_columns: keep needs a column _extra jsonb, which "
                        + "raw.customers does not have. Add it in a migration: alter table raw.\"customers\" add column "
                        + "_extra jsonb");
    }

    @Test
    void tellsTheFirstNamesOfExtraColumns() {
        ExtraNames names = new ExtraNames();
        names.note("a\u202Eb");
        IntStream.range(0, 30).forEach(number -> names.note("x" + number % 25));
        assertThat(names.list())
                .hasSize(21)
                .startsWith("a?b", "x0", "x1")
                .endsWith("x18", "…")
                .doesNotContain("x19");
        assertThat(new ExtraNames().list()).isEmpty();
    }

    private String customers() {
        return warehouse.value("select string_agg(concat_ws(' ', customer_id, coalesce(customer_name, '-'), "
                + "coalesce(cast(_extra as text), '-')), '|' order by customer_id) from raw.customers");
    }
}
