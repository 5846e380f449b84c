package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class ProfileCommandTest {

    @TempDir
    private Path folder;

    private ProfileFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new ProfileFixture(warehouse, folder);
    }

    @Test
    void proposesAContractWithTheEvidenceForEachGuess() {
        Path file = fixture.file("Orders 2026-01.csv", """
                OrderID;ProductID;Order Quantity;Price;OrderDate;Remark
                O1;S1;5;2.50;31.01.2026;x
                O2;S1;7 pcs;1.00;01.02.2026;
                O3;S2;n/a;3.25;02.02.2026;
                """);
        CommandRun run = fixture.profile(file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEqualTo("""
                        # yaml-language-server: $schema=../contract.schema.json
                        # Proposed by infull profile from Orders 2026-01.csv, 3 records. Every line is a guess: read the comments, mend what they ask for, and save it as sql/sources/<pack>/orders.yml
                        # 0 of 3 records would be rejected
                        # encoding: UTF-8
                        # delimiter: ;; 4 of 4 records have 6 fields with it
                        # table: raw.sales_orders is the most similar, 5 of its 16 columns and of 6 fields fit
                        source: orders
                        description: "One row per record of Orders 2026-01.csv."
                        files: ["Orders*.csv"]
                        format: csv
                        dialect: {delimiter: ";"}
                        targets:
                          - table: sales_orders
                            # the key of the raw table; in the sample [OrderID, ProductID] is unique
                            key: [line_number, order_id, sku_id]
                            # what rows of the same key are: number (rows of their own), sum (parts of one row), reject (mistakes)
                            same_key: number
                            # extra_columns: keep
                            columns:
                              # similarity of the names 1.00; never missing
                              order_id: {from: OrderID, type: text, required: true}
                              # similarity of the names 1.00; never missing
                              order_date: {from: OrderDate, type: date, formats: [dd.MM.uuuu]}
                              # similarity of the names 1.00; never missing
                              sku_id: {from: ProductID, type: text, required: true}
                              # similarity of the names 1.00; never missing
                              # 1 values end in pcs
                              # 1 values have white space around them
                              # values that seem to stand for no value: ["n/a"]
                              qty_ordered: {from: "Order Quantity", type: integer, missing: ["n/a"], repairs: [{strip_suffix: pcs, ignore_case: true}, trim]}
                              # a common name of it; never missing
                              # the most decimals are 2
                              unit_price: {from: Price, type: "decimal(12,2)"}
                        # CHECK: no column of raw.sales_orders fits these. Another target may take them; to keep one, map it by hand, or, to keep all that no column takes in _extra, drop this line for extra_columns: keep above
                        ignored_columns: [Remark]
                        """);
    }

    @Test
    void offersToKeepWhatNoColumnTakes(TestWarehouse warehouse) {
        Path file = fixture.file("customers.csv", "customer_id,customer_name,Remark\nC1,x,late\n");
        CommandRun run = fixture.loadAsProposed(file, contract -> contract.replace("# extra_columns", "extra_columns")
                .replaceAll("ignored_columns: .*", ""));
        assertThat(run.exitCode()).isZero();
        assertThat(warehouse.value("select cast(_extra as text) from raw.customers"))
                .isEqualTo("{\"Remark\": \"late\"}");
        warehouse.execute("alter table raw.customers drop column _extra");
        assertThat(fixture.profile(file).output())
                .contains("ignored_columns: [Remark]")
                .doesNotContain("extra_columns");
    }

    @Test
    void loadsWhatItProposes(TestWarehouse warehouse) {
        Path file = fixture.file("orders.csv", """
                OrderID;ProductID;Order Quantity;Price;OrderDate;Remark
                O1;S1;5;2.50;31.01.2026;x
                O2;S1;7 pcs;1.00;01.02.2026;
                O3;S2;n/a;3.25;02.02.2026;
                """);
        CommandRun load = fixture.loadAsProposed(file, UnaryOperator.identity());
        assertThat(load.exitCode()).as(load.message()).isZero();
        assertThat(warehouse.value("select string_agg(concat_ws(' ', order_id, sku_id, qty_ordered, unit_price, "
                        + "order_date), '; ' order by order_id) from raw.sales_orders"))
                .isEqualTo("O1 S1 5 2.5 2026-01-31; O2 S1 7 1 2026-02-01; O3 S2 3.25 2026-02-02");
    }

    @Test
    void tellsThatADateIsAmbiguous() {
        Path file = fixture.file("orders.csv", "order_id,sku_id,order_date\nO1,S1,01/02/2026\nO2,S1,03/04/2026\n");
        assertThat(fixture.profile(file).output())
                .contains("formats: [\"dd/MM/uuuu\"]")
                .contains("# CHECK: AMBIGUOUS, no day is above the 12th: MM/dd/uuuu reads all values too");
        Path clear = fixture.file("orders.csv", "order_id,sku_id,order_date\nO1,S1,01/02/2026\nO2,S1,03/14/2026\n");
        assertThat(fixture.profile(clear).output())
                .contains("formats: [\"MM/dd/uuuu\"]")
                .doesNotContain("AMBIGUOUS");
    }

    @Test
    void saysPlainlyWhatLoadCannotRead() {
        Path headless = fixture.file("orders.csv", "O1,S1,5\nO2,S1,7\n");
        assertThat(fixture.profile(headless, "--table", "sales_orders").output())
                .contains("# header: the first record names no columns. CHECK: name them in fields below")
                .contains("dialect: {header: false, fields: [field_1, field_2, field_3]}")
                .contains("# EDIT: raw.sales_orders.order_id takes no nulls, and no field fits it.");
        Path lists =
                fixture.file("shipments.json", "{\"shipment_id\": \"S1\", \"order_id\": \"O1\", \"events\": [1]}\n");
        assertThat(fixture.profile(lists).output())
                .contains(
                        "# field events holds lists that are not made to rows: it is ignored",
                        "ignored_columns: [events]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void proposesUtf16ByItsMark(String encoding, TestWarehouse warehouse) {
        // Larger than the sample, which then ends within a line.
        String row = "C1," + "x".repeat(1_000) + "\n";
        String text = "\uFEFFcustomer_id,customer_name\nC0,Größe €\n" + row.repeat(9_000);
        Path file = fixture.file("customers.csv", text.getBytes(Charset.forName(encoding)));
        assertThat(fixture.profile(file).output())
                .contains("# encoding: UTF-16, by its byte order mark", "dialect: {encoding: UTF-16}")
                .doesNotContain("EDIT");
        assertThat(fixture.loadAsProposed(file, UnaryOperator.identity()).exitCode())
                .isZero();
        assertThat(warehouse.value("select customer_name from raw.customers where customer_id = 'C0'"))
                .isEqualTo("Größe €");
    }

    @Test
    void namesAnEncodingThatIsNotUtf8(TestWarehouse warehouse) {
        byte[] bytes = "customer_id,customer_name\nC1,Größe €\n".getBytes(Charset.forName("windows-1252"));
        Path file = fixture.file("customers.csv", bytes);
        assertThat(fixture.profile(file).output())
                .contains("# encoding: not UTF-8; windows-1252 fits", "dialect: {encoding: windows-1252}");
        assertThat(fixture.loadAsProposed(file, UnaryOperator.identity()).exitCode())
                .isZero();
        assertThat(warehouse.value("select customer_name from raw.customers")).isEqualTo("Größe €");
    }

    @Test
    void answersClearlyToWhatIsNoExport() throws IOException {
        byte[] random = new byte[10_000];
        new Random(3).nextBytes(random);
        random[0] = 7;
        assertRefused(fixture.file("x.csv", random), "File x.csv is no text: ");
        assertRefused(fixture.file("x.csv", ""), "File x.csv is empty: expected a header or a record");
        assertRefused(fixture.file("x.csv", new byte[] {0x1F, (byte) 0x8B, 8}), "File x.csv is no whole gzip file");
        assertRefused(
                fixture.file("x.xlsx", Packed.zip("[Content_Types].xml", "x".getBytes(StandardCharsets.UTF_8))),
                "File x.xlsx is a workbook: save it as CSV in UTF-8");
        assertRefused(
                fixture.file("x.csv.gz", Packed.gzip(Packed.gzip(new byte[] {'a'}))),
                "File x.csv.gz is compressed twice: unpack it once");
        assertRefused(fixture.file("x.csv", "\"never closed"), "File x.csv holds no records: ");
        assertRefused(fixture.file("x.csv", "x".repeat(1 << 22)), "File x.csv holds no records: ");
        assertRefused(
                fixture.file("x.csv", "x".repeat((1 << 24) + 10)), "File x.csv has no line end in its first 16 MiB");
        assertRefused(fixture.file("x.json", "{\"a\": "), "File x.json begins like JSON and is none: ");
        assertThat(fixture.profile(folder.resolve("nowhere.csv")).exitCode()).isEqualTo(66);
        assertThat(fixture.profile(fixture.file("x.csv", "a,b\n1,2\n"), "--table", "sales_order")
                        .exitCode())
                .isEqualTo(78);
    }

    @Test
    void proposesSomethingEvenForATableThatFitsNothing() {
        CommandRun run = fixture.profile(fixture.file("weather.csv", "station,celsius\nOslo,-3.5\n"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("# CHECK: no raw table fits well.");
    }

    @Test
    void letsNoFileWriteLinesOfTheContract() {
        Path file = fixture.file("x.csv", "\"order_id\nsource: evil\",sku_id\nO1,S1\n");
        assertThat(fixture.profile(file).output().lines()).noneMatch(line -> line.equals("source: evil"));
    }

    private void assertRefused(Path file, String message) {
        CommandRun run = fixture.profile(file);
        assertThat(run.exitCode()).as(message).isEqualTo(65);
        assertThat(run.output()).isEmpty();
    }
}
