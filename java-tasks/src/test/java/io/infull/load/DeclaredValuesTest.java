package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.BadConfiguration;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what a contract declares of values to rows and rejects. */
@DatabaseTest
class DeclaredValuesTest {

    private static final String QTY = "{from: qty, type: integer}";
    private static final String PRICE = "{from: price, type: \"decimal(12,2)\"}";

    @TempDir
    private Path folder;

    private LoadFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new LoadFixture(warehouse, folder);
    }

    @Test
    void readsNumbersOfASourceInItsFormAndThoseOfAColumnInAnother() {
        fixture.contract(
                        "orders",
                        LoadFixture.ORDERS_CONTRACT.replace(
                                        QTY, "{from: qty, type: integer, numbers: {thousands: \"'\"}}")
                                + "dialect: {delimiter: \";\", numbers: {decimal: \",\", thousands: \".\", minus: trailing}}\n")
                .file(
                        "orders.csv",
                        (LoadFixture.ORDERS_HEADER
                                        + "O1,S,1'000,1.234X56-,\nO2,S,1.050,1,\nO3,S,-5,1.234.5,\nO4,S,-5,1.234,\n")
                                .replace(',', ';')
                                .replace('X', ','));
        fixture.load();
        assertThat(fixture.rows("select order_id, qty_ordered, unit_price from raw.sales_orders order by order_id"))
                .isEqualTo("O1,1000,-1234.56; O4,-5,1234");
        assertThat(fixture.rejects())
                .isEqualTo("orders.csv line 3, qty_ordered: expected an integer like -1'234 but found '1.050'; "
                        + "orders.csv line 4, unit_price: expected a decimal(12,2) like 1.234,5- but found '1.234.5'");
    }

    @Test
    void readsJsonTextsInTheDeclaredFormAndJsonNumbersInThatOfJson() {
        fixture.contract(
                        "orders",
                        LoadFixture.ORDERS_CONTRACT.replace("csv", "json_lines").replace("*.json_lines", "*.json")
                                + "dialect: {numbers: {decimal: \",\", thousands: \".\"}}\n")
                .file("orders.json", """
                        {"order": "O1", "sku": "S", "qty": "1.234", "price": "1,5"}
                        {"order": "O2", "sku": "S", "qty": 1.0, "price": 1.5}
                        {"order": "O3", "sku": "S", "qty": 1.234, "price": 1}
                        {"order": "O4", "sku": "S", "qty": true, "price": 1}
                        """);
        fixture.load();
        assertThat(fixture.rows("select order_id, qty_ordered, unit_price from raw.sales_orders order by order_id"))
                .isEqualTo("O1,1234,1.5; O2,1,1.5");
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 3, qty_ordered: expected an integer like -1.234 but found '1.234'; "
                        + "orders.json line 4, qty_ordered: expected an integer like -1.234 but found 'true'");
    }

    @Test
    void readsJsonNumbersAsDaysWhereAFormIsAllDigits() {
        fixture.contract(
                        "orders",
                        LoadFixture.ORDERS_CONTRACT
                                .replace("csv", "json_lines")
                                .replace("*.json_lines", "*.json")
                                .replace("type: date", "type: date, formats: [uuuuMMdd, dd.MM.uuuu]"))
                .file("orders.json", """
                        {"order": "O1", "sku": "S", "qty": 1, "price": 1, "day": 20240131}
                        {"order": "O2", "sku": "S", "qty": 1, "price": 1, "day": "31.01.2024"}
                        {"order": "O3", "sku": "S", "qty": 1, "price": 1, "day": 20240230}
                        {"order": "O4", "sku": "S", "qty": 1, "price": 1, "day": 20240131.0}
                        """);
        fixture.load();
        assertThat(fixture.rows("select order_id, order_date from raw.sales_orders order by order_id"))
                .isEqualTo("O1,2024-01-31; O2,2024-01-31");
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 3, order_date: expected a date like uuuuMMdd or dd.MM.uuuu but found "
                        + "'20240230'; orders.json line 4, order_date: expected a date like uuuuMMdd or dd.MM.uuuu but "
                        + "found '20240131.0'");
    }

    @Test
    void readsCodesAndCountsThem() {
        fixture.contract(
                        "orders",
                        LoadFixture.ORDERS_CONTRACT
                                .replace(
                                        "{from: sku, type: text, required: true}",
                                        "{from: sku, type: text, required: true, "
                                                + "codes: {A: open, X: cancelled, done: done}}")
                                .replace(
                                        QTY,
                                        "{from: qty, type: integer, codes: {lots: 1000, none: 0}, other_codes: keep}"))
                .file(
                        "orders.csv",
                        LoadFixture.ORDERS_HEADER + "O1,A,lots,1,\nO2,X,7,1,\nO3,done,none,1,\nO4,a,1,1,\nO5,Q,1,1,\n"
                                + "O6,dome,1,1,\nO7,A,many,1,\n");
        fixture.load();
        assertThat(fixture.rows("select order_id, sku_id, qty_ordered from raw.sales_orders order by order_id"))
                .isEqualTo("O1,open,1000; O2,cancelled,7; O3,done,0");
        assertThat(fixture.rows("select repairs from ops.file")).isEqualTo("\"{\"\"code\"\": 5}\"");
        assertThat(fixture.rejects())
                .isEqualTo(
                        "orders.csv line 5, sku_id: expected one of [A, X, done] but found 'a'. Did you mean A?; "
                                + "orders.csv line 6, sku_id: expected one of [A, X, done] but found 'Q'; "
                                + "orders.csv line 7, sku_id: expected one of [A, X, done] but found 'dome'. Did you mean done?; "
                                + "orders.csv line 8, qty_ordered: expected one of [lots, none] or an integer but found 'many'");
        assertThat(fixture.rows("select distinct reason from ops.rejected_row order by reason"))
                .isEqualTo("not_an_integer; unknown_code");
    }

    @Test
    void readsCodesOfJsonWhateverTheirKind() {
        fixture.contract("flags", """
                        source: flags
                        description: One row per order.
                        files: ["flags*.json"]
                        format: json_lines
                        targets:
                          - table: order_flags
                            key: [order_id]
                            columns:
                              order_id: {from: id, type: text, required: true}
                              is_otif: {from: otif, type: boolean, codes: {Y: true, N: false, 1: true}}
                        """).file("flags.json", """
                        {"id": "A", "otif": "Y"}
                        {"id": "B", "otif": 1}
                        {"id": "C", "otif": "N"}
                        {"id": "D", "otif": true}
                        {"id": "E"}
                        """);
        fixture.load();
        assertThat(fixture.rows("select order_id, is_otif from raw.order_flags order by order_id"))
                .isEqualTo("A,t; B,t; C,f; E,");
        assertThat(fixture.rejects())
                .isEqualTo("flags.json line 4, is_otif: expected one of [1, N, Y] but found 'true'");
    }

    @Test
    void refusesCodesForWhatIsNoValue() {
        String place = "test/orders.yml: Column raw.sales_orders.qty_ordered: ";
        assertThat(problem(QTY, "{from: qty, type: integer, codes: {lots: many}}"))
                .isEqualTo(place + "Code 'lots' stands for 'many': expected an integer");
        assertThat(problem(QTY, "{from: qty, type: integer, codes: {none: }}"))
                .isEqualTo(place + "Code 'none' stands for nothing. A code for no value is listed under missing: "
                        + "expected an integer");
        assertThat(problem(QTY, "{from: qty, type: integer, other_codes: keep}"))
                .isEqualTo(place + "other_codes says nothing: no codes are declared");
    }

    @Test
    void stripsACurrencyInFrontAndAPercentSignBehind() {
        fixture.contract(
                        "orders",
                        LoadFixture.ORDERS_CONTRACT
                                .replace(
                                        PRICE,
                                        PRICE.replace(
                                                "}",
                                                ", numbers: {thousands: \",\"}, "
                                                        + "repairs: [{strip_prefix: $}, {strip_prefix: usd, ignore_case: true}, trim]}"))
                                .replace(QTY, "{from: qty, type: integer, repairs: [{strip_suffix: \"%\"}]}"))
                .file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S,5%,\"$1,234.50\",\nO2,S,7,USD 3,\nO3,S,7,€3,\n");
        fixture.load();
        assertThat(fixture.rows("select order_id, qty_ordered, unit_price from raw.sales_orders order by order_id"))
                .isEqualTo("O1,5,1234.5; O2,7,3");
        assertThat(fixture.rows("select repairs from ops.file"))
                .isEqualTo("\"{\"\"trim\"\": 1, \"\"strip_prefix\"\": 2, \"\"strip_suffix\"\": 1}\"");
    }

    @Test
    void refusesDeclarationsThatMakeNoSense() {
        assertThat(problem(QTY, "{from: qty, type: integer, numbers: {decimal: \";\"}}"))
                .isEqualTo("test/orders.yml line 12: Unknown decimal ';' of numbers: expected one of [,, .]");
        assertThat(problem(QTY, "{from: qty, type: integer, numbers: {minus: behind}}"))
                .isEqualTo(
                        "test/orders.yml line 12: Unknown minus 'behind': expected one of [either, leading, trailing]");
        assertThat(problem("{from: day, type: date}", "{from: day, type: date, numbers: {}}"))
                .isEqualTo("test/orders.yml: Column raw.sales_orders.order_date: "
                        + "Only an integer or a decimal has numbers, but the type is date");
        assertThat(problem(QTY, "{from: qty, type: integer, repairs: [absolute], numbers: {minus: either}}"))
                .isEqualTo(
                        "test/orders.yml: Column raw.sales_orders.qty_ordered: Repair absolute takes away a minus in "
                                + "front and no other, but numbers declares one behind or parentheses. Leave one of the two out");
        assertThat(problem(QTY, "{from: qty, type: integer, repairs: [{strip_suffix: a, strip_prefix: b}]}"))
                .isEqualTo(
                        "test/orders.yml line 12: A repair with keys strips one text or pads: expected strip_prefix, "
                                + "strip_suffix (not empty, with ignore_case or without), or pad alone");
        assertThat(problem(QTY, "{from: qty, type: integer, repairs: [{strip_suffix: a, pad: 3}]}"))
                .startsWith("test/orders.yml line 12: A repair with keys strips one text or pads");
        assertThat(problem(QTY, "{from: qty, type: integer, repairs: [{pad: 0}]}"))
                .isEqualTo(
                        "test/orders.yml line 12: A repair pads numbers with zeros to a width: expected pad from 1 to "
                                + "100 but found 0");
    }

    private String problem(String good, String bad) {
        fixture.contract("orders", LoadFixture.ORDERS_CONTRACT.replace(good, bad));
        try {
            fixture.load();
            return "none";
        } catch (BadConfiguration e) {
            return e.getMessage();
        }
    }
}
