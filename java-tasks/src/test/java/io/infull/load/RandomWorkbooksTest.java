package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that another library writes as a workbook loads to the rows and rejects of the same table as CSV. */
@DatabaseTest
class RandomWorkbooksTest {

    private static final String[] PIECES = {
        "a", "Z9", " ", ",", "\"", "é", "€", "😀", "007", "<b>", "&amp;", "'", "=1+1", "_x41_", "#N/A ", "true"
    };
    private static final String ROWS = "select order_id, sku_id, qty_ordered, unit_price, order_date, _line from "
            + "raw.sales_orders order by _line";
    private static final String REJECTS = "select line, column_name, value, reason, raw_text, order_id from "
            + "ops.rejected_row order by reject_id desc limit ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void loadsToEqualRows(long seed, TestWarehouse warehouse) throws IOException {
        List<Object[]> table = table(new Random(seed));
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "reject_limit: {rows: 9999, percent: 100}\n")
                .contract("book", workbookContract())
                .file("orders.csv", csv(table));
        long rejected = (Long) fixture.load().counts().get("rows_rejected");
        String rows = fixture.rows(ROWS);
        String rejects = fixture.rows(REJECTS + rejected);
        warehouse.database().transaction(session -> {
            session.execute("truncate raw.sales_orders");
            return null;
        });
        fixture.remove("orders.csv");
        fixture.file("book.xlsx", workbook(table));
        assertThat(fixture.load().counts()).containsEntry("rows_rejected", rejected);
        assertThat(fixture.rows(ROWS)).isEqualTo(rows);
        assertThat(fixture.rows(REJECTS + rejected)).isEqualTo(rejects);
        assertThat(rejected).isBetween(20L, 300L);
    }

    private static String workbookContract() {
        return LoadFixture.ORDERS_CONTRACT
                        .replace("source: orders", "source: book")
                        .replace("orders*.csv", "book*.xlsx")
                        .replace("format: csv", "format: xlsx\ndialect: {sheet: Orders}")
                + "reject_limit: {rows: 9999, percent: 100}\n";
    }

    private static List<Object[]> table(Random random) {
        List<Object[]> table = new ArrayList<>();
        for (int row = 0; row < 400; row++) {
            table.add(new Object[] {
                "O" + row,
                "S" + text(random),
                random.nextInt(9) == 0 ? random.nextInt(2) == 0 ? "five" : null : (Object) random.nextInt(1_000_000),
                random.nextInt(9) == 0 ? null : BigDecimal.valueOf(random.nextInt(10_000_000), 2),
                random.nextInt(9) == 0
                        ? random.nextInt(3) == 0 ? "31.12.2025" : null
                        : (Object) LocalDate.of(1995, 1, 1).plusDays(random.nextInt(15_000))
            });
        }
        return table;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(5), 0, PIECES.length)
                .mapToObj(piece -> PIECES[piece])
                .collect(Collectors.joining());
    }

    // Numbers as a workbook has them: without zeros that say nothing.
    private static String csv(List<Object[]> table) {
        StringBuilder csv = new StringBuilder(LoadFixture.ORDERS_HEADER);
        for (Object[] row : table) {
            List<String> fields = new ArrayList<>();
            for (Object value : row) {
                boolean number = value instanceof BigDecimal;
                String text = number ? plain((BigDecimal) value) : value == null ? "" : value.toString();
                fields.add(text.matches("(?s).*[\",].*") ? '"' + text.replace("\"", "\"\"") + '"' : text);
            }
            csv.append(String.join(",", fields)).append('\n');
        }
        return csv.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static byte[] workbook(List<Object[]> table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "none of this");
            Worksheet sheet = workbook.newWorksheet("Orders");
            String[] names = LoadFixture.ORDERS_HEADER.strip().split(",");
            for (int column = 0; column < names.length; column++) {
                sheet.value(0, column, names[column]);
            }
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < names.length; column++) {
                    put(sheet, row + 1, column, table.get(row)[column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (row % 2 == 0 && value != null) {
            sheet.inlineString(row, column, value.toString());
        } else {
            sheet.value(row, column, (String) value);
        }
    }
}
