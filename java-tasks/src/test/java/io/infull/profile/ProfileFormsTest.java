package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms of numbers, dates, codes and whole files that {@code profile} proposes, and that {@code load} then reads. */
@DatabaseTest
class ProfileFormsTest {

    @TempDir
    private Path folder;

    private ProfileFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new ProfileFixture(warehouse, folder);
    }

    @Test
    void proposesTheFormOfNumbers(TestWarehouse warehouse) {
        Path file = fixture.file("orders.csv", """
                order_id;sku_id;unit_price;qty_ordered;order_date
                O1;S1;1.234,50;1 000;31-JAN-2026
                O2;S1;2,75-;20;01-Feb-2026
                """);
        assertThat(fixture.profile(file).output())
                .contains(
                        "# 2 numbers are of the form {decimal: \",\", thousands: \".\", minus: trailing}, like \"1.234,50\"",
                        "type: \"decimal(12,2)\", numbers: {decimal: \",\", thousands: \".\", minus: trailing}}",
                        "type: integer, numbers: {thousands: space}}",
                        "formats: [\"dd-MMM-uuuu\"]")
                .doesNotContain("AMBIGUOUS");
        CommandRun load = fixture.loadAsProposed(file, UnaryOperator.identity());
        assertThat(load.exitCode()).as(load.message()).isZero();
        assertThat(warehouse.value("select string_agg(concat_ws(' ', order_id, unit_price, qty_ordered, order_date), "
                        + "'; ' order by order_id) from raw.sales_orders"))
                .isEqualTo("O1 1234.5 1000 2026-01-31; O2 -2.75 20 2026-02-01");
    }

    @Test
    void proposesNumbersWithoutALeadingZero(TestWarehouse warehouse) {
        Path file = fixture.file("orders.csv", "order_id,sku_id,unit_price\nO1,S1,.2100\nO2,S1,-.5\nO3,S1,12.5\n");
        assertThat(fixture.profile(file).output()).contains("numbers: {decimal_first: true}}");
        CommandRun load = fixture.loadAsProposed(file, UnaryOperator.identity());
        assertThat(load.exitCode()).as(load.message()).isZero();
        assertThat(warehouse.value("select string_agg(unit_price::text, ' ' order by order_id) from raw.sales_orders"))
                .isEqualTo("0.21 -0.5 12.5");
    }

    @Test
    void proposesQuotesThatAreLetters(TestWarehouse warehouse) {
        Path file = fixture.file(
                "orders.tsv",
                "order_id\tsku_id\tline_status\tqty_ordered\nO1\tA\tplain\t1\nO2\tB\t\"\t2\nO3\tC\tplain\t3\nO4\tD\t\"\t4\n");
        assertThat(fixture.profile(file).output())
                .contains(
                        "# quote: none; each line is a record if quotes are letters", "{delimiter: tab, quote: none}");
        CommandRun load = fixture.loadAsProposed(file, UnaryOperator.identity());
        assertThat(load.exitCode()).as(load.message()).isZero();
        assertThat(warehouse.value("select string_agg(qty_ordered::text, ' ' order by order_id) from raw.sales_orders"))
                .isEqualTo("1 2 3 4");
        Path texts = fixture.file("notes.csv", "order_id,sku_id,line_status\nO1,A,\"1 High Street,\nLondon\"\n");
        assertThat(fixture.profile(texts).output()).doesNotContain("quote: none");
    }

    @Test
    void tellsThatANumberIsAmbiguous() {
        Path file = fixture.file("orders.csv", "order_id;sku_id;qty_ordered\nO1;S1;1.234\nO2;S1;2.500\n");
        assertThat(fixture.profile(file).output())
                .contains(
                        "# CHECK: AMBIGUOUS, numbers: {decimal: \",\", thousands: \".\"} reads as many values as other "
                                + "numbers");
    }

    @Test
    void proposesNoFormsThatLoadRefusesTogether() {
        Path file = fixture.file(
                "orders.csv", "order_id,sku_id,order_date\nO1,S1,31/01/2026\nO2,S1,30/01/2026\nO3,S1,01/31/2026\n");
        assertThat(fixture.profile(file).output())
                .contains("formats: [\"dd/MM/uuuu\"]", "# CHECK: 1 values do not fit, like [\"01/31/2026\"]");
    }

    @Test
    void asksWhatTwoUnknownWordsMean() {
        Path file = fixture.file("order_flags.csv", "order_id,is_otif\nO1,J\nO2,N\n");
        assertThat(fixture.profile(file, "--table", "order_flags").output())
                .contains("# CHECK: two values. Where they are codes, replace true_values and false_values by codes: "
                        + "{J: true, \"N\": false}, or the other way round");
    }

    @Test
    void loadsCompressedFilesWithoutAHeaderAsItProposes(TestWarehouse warehouse) throws IOException {
        for (String name : List.of("customers.csv.gz", "customers.dat", "customers.zip")) {
            byte[] rows = ("1\tGröße\tUlm\n2\tb\t" + name + "\n").getBytes(StandardCharsets.UTF_8);
            Path file = fixture.file(
                    name, name.endsWith("zip") ? Packed.zip("export/customers.csv", rows) : Packed.gzip(rows));
            String proposal = fixture.profile(file, "--table", "customers").output();
            assertThat(proposal)
                    .contains("# compression: " + (name.endsWith("zip") ? "zip" : "gzip") + ", by its first bytes")
                    .contains("dialect: {delimiter: tab, " + (name.endsWith("dat") ? "compression: gzip, " : "")
                            + "header: false, fields: [field_1, field_2, field_3]}");
            assertThat(fixture.loadAsProposed(file, text -> named(proposal)).exitCode())
                    .isZero();
            assertThat(warehouse.value("select string_agg(customer_name || ' ' || _file, '; ' order by customer_id) "
                            + "from raw.customers"))
                    .isEqualTo("Größe " + name + "; b " + name);
            warehouse.execute("truncate raw.customers");
            Files.delete(file);
        }
    }

    // What the comments ask for.
    private static String named(String proposal) {
        return proposal.substring(0, proposal.indexOf("    columns:"))
                        .replace("field_1, field_2, field_3", "id, name, city")
                + "    columns: {customer_id: {from: id, type: text, required: true}, customer_name: {from: name, type: text}, "
                + "city: {from: city, type: text}}\n";
    }
}
