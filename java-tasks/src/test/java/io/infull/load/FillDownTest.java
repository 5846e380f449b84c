package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.ExitCode;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of an order that are on its first row only. */
@DatabaseTest
class FillDownTest {

    private static final String CONTRACT = """
            source: orders
            description: One row per order line.
            files: ["orders*"]
            format: csv
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: number
                columns:
                  order_id: {from: Name, type: text, required: true}
                  sku_id: {from: Sku, type: text, required: true}
                  customer_id: {from: Customer, type: text}
                  line_status: {from: Status, type: text}
                  qty_ordered: {from: Qty, type: integer}
            """;

    private static final String WITHIN_ORDERS = CONTRACT + "fill_down: [Customer, Status]\n";
    private static final String GROUPED = CONTRACT + "fill_down: [Name, Customer, Status]\n";
    private static final String HEADER = "Name,Customer,Status,Sku,Qty\n";
    private static final String ROWS = "select order_id, customer_id, line_status, sku_id, qty_ordered, _line "
            + "from raw.sales_orders order by _line";

    @TempDir
    private Path folder;

    @Test
    void fillsInWithinAnOrderOnly(TestWarehouse warehouse) {
        LoadFixture fixture = loaded(
                warehouse,
                WITHIN_ORDERS,
                HEADER + "#1,\"A, B\",void,X,1\n#1,,,Y,2\n#2,,paid,X,3\n#2,C,,Y,4\n#2, ,,Z,5\n");
        assertThat(fixture.rows(ROWS))
                .isEqualTo(
                        "#1,\"A, B\",void,X,1,2; #1,\"A, B\",void,Y,2,3; #2,,paid,X,3,4; #2,C,paid,Y,4,5; #2,C,paid,Z,5,6");
        assertThat(warehouse.value("select repairs ->> 'fill_down' from ops.file"))
                .isEqualTo("5");
    }

    @Test
    void fillsInTheOrderOfAGroupedReport(TestWarehouse warehouse) {
        LoadFixture fixture = loaded(
                warehouse,
                GROUPED + "skip: [{field: Sku, values: [Total]}]\n",
                "\n" + HEADER + "#1,A,void,X,1\n,,,Y,2\n,,,Total,3\n\n#2,B,,X,3\n,,,Y,4\n,,,Total,7\n");
        assertThat(fixture.rows(ROWS)).isEqualTo("#1,A,void,X,1,3; #1,A,void,Y,2,4; #2,B,,X,3,7; #2,B,,Y,4,8");
    }

    @Test
    void showsRejectedRowsFilledIn(TestWarehouse warehouse) {
        loaded(warehouse, WITHIN_ORDERS, HEADER + "#1,A,void,X,1\n#1,,,Y,two\n#1,,,,3\n");
        assertThat(warehouse.value("select string_agg(concat(line, ' ', raw_text), '; ' order by line) "
                        + "from ops.rejected_row"))
                .isEqualTo("3 #1,A,void,Y,two; 4 #1,A,void,,3");
    }

    // A first row that cannot be read may have had what the rows below need.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#1,A,void,X|#1,,,Y,2|#1,,,Z,3|Line 3",
                "#1,A,void,X,1|#2,B,void,\"X\"x,1|#2,,,Y,2|Line 4",
            })
    void refusesRowsBelowOneThatCannotBeRead(
            String first, String second, String third, String found, TestWarehouse warehouse) {
        LoadReport report = fixture(warehouse, WITHIN_ORDERS, HEADER + first + "\n" + second + "\n" + third + "\n")
                .load();
        assertThat(report.refusals().toString())
                .contains(found + " of orders.txt takes [Customer, Status] from a line above, but line");
    }

    @Test
    void goesOnBelowARowOfTheSameOrderThatCannotBeRead(TestWarehouse warehouse) {
        LoadFixture fixture =
                loaded(warehouse, WITHIN_ORDERS, HEADER + "#1,A,void,X,1\n#1,,,Y\n#1,,,Z,3\n#2,B,,X,4\n#2,,,Y,5\n");
        assertThat(fixture.rows(ROWS)).isEqualTo("#1,A,void,X,1,2; #1,A,void,Z,3,4; #2,B,,X,4,5; #2,B,,Y,5,6");
    }

    @Test
    void refusesAFileWithoutTheField(TestWarehouse warehouse) {
        LoadReport report = fixture(
                        warehouse,
                        CONTRACT.replace("Status, type", "Status, optional_column: true, type")
                                + "fill_down: [Status]\n",
                        "Name,Customer,Sku,Qty\n#1,A,X,1\n")
                .load();
        assertThat(report.refusals().toString()).contains("but found [Name, Customer, Sku, Qty]");
    }

    // The same file with all fields in all rows must give the same rows.
    @ParameterizedTest
    @CsvSource({"UTF-8, ';', standard", "windows-1252, ',', standard", "UTF-16LE, '|', none", "UTF-8, ',', trusted"})
    void isTheFileWithAllFieldsWritten(String encoding, String delimiter, String quote, TestWarehouse warehouse) {
        Random random = new Random();
        long seed = random.nextLong();
        random.setSeed(seed);
        String dialect =
                "dialect: {encoding: %s, delimiter: \"%s\", quote: %s}\n".formatted(encoding, delimiter, quote);
        for (int file = 0; file < 8; file++) {
            boolean grouped = random.nextBoolean();
            List<String> whole = new ArrayList<>();
            List<String> sparse = new ArrayList<>();
            for (int order = 0; order < 6; order++) {
                String customer = random.nextInt(4) == 0 ? "" : quoted("K\u00fcche " + order, quote, delimiter);
                String status = random.nextBoolean() ? "paid" : "";
                for (int row = 0; row <= random.nextInt(4); row++) {
                    String rest = String.join(delimiter, "S" + row, String.valueOf(random.nextInt(99)));
                    whole.add(String.join(delimiter, "#" + order, customer, status, rest));
                    boolean full = row == 0 || random.nextInt(5) == 0;
                    String name = grouped && row > 0 ? "" : "#" + order;
                    sparse.add(String.join(
                            delimiter, name, full ? customer : "", full ? status : status.isEmpty() ? "" : " ", rest));
                }
            }
            String header = HEADER.replace(",", delimiter);
            warehouse.execute("truncate raw.sales_orders, ops.file cascade");
            String expected = rows(warehouse, CONTRACT + dialect, header, whole, encoding);
            warehouse.execute("truncate raw.sales_orders, ops.file cascade");
            assertThat(rows(warehouse, (grouped ? GROUPED : WITHIN_ORDERS) + dialect, header, sparse, encoding))
                    .as("%d: %s", seed, sparse)
                    .isEqualTo(expected);
        }
    }

    private static String quoted(String text, String quote, String delimiter) {
        return quote.equals("none") ? text + " 5\"" : "\"" + text + delimiter + " \"\"x\"\"\"";
    }

    private String rows(TestWarehouse warehouse, String contract, String header, List<String> rows, String encoding) {
        byte[] bytes = rows.stream()
                .collect(Collectors.joining("\r\n", header, "\r\n"))
                .getBytes(Charset.forName(encoding));
        LoadFixture fixture =
                new LoadFixture(warehouse, folder).contract("orders", contract).file("orders.txt", bytes);
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        return fixture.rows(ROWS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fill_down: [Nothing]|fill_down: no column takes [Nothing]",
                "fill_down: [Status]; dialect: {escape: backslash}|fill_down is for files without escapes",
            })
    void namesWhatIsWrongWithTheContract(String keys, String problem, TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, CONTRACT + keys.replace("; ", "\n") + "\n", HEADER);
        assertThatThrownBy(fixture::load).hasMessageContaining("test/orders.yml: " + problem);
    }

    private LoadFixture fixture(TestWarehouse warehouse, String contract, String file) {
        return new LoadFixture(warehouse, folder).contract("orders", contract).file("orders.txt", file);
    }

    private LoadFixture loaded(TestWarehouse warehouse, String contract, String file) {
        LoadFixture fixture = fixture(warehouse, contract, file);
        LoadReport report = fixture.load();
        assertThat(report.exitCode()).as("%s", report.refusals()).isEqualTo(ExitCode.DONE);
        return fixture;
    }
}
