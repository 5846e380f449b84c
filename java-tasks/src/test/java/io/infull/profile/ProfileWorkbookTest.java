package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that another library wrote: its proposal is loaded as it is. */
@DatabaseTest
class ProfileWorkbookTest {

    @TempDir
    private Path folder;

    private ProfileFixture fixture;

    @BeforeEach
    void begin(TestWarehouse warehouse) {
        fixture = new ProfileFixture(warehouse, folder);
    }

    @Test
    void proposesTheSheetItsHeaderAndItsColumns(TestWarehouse warehouse) throws IOException {
        Path file = fixture.file("orders_2026-01.xlsx", workbook(0));
        CommandRun run = fixture.profile(file);
        assertThat(run.output())
                .contains(
                        "format: xlsx",
                        "dialect: {sheet: \"Open orders\", skip_lines: 2}",
                        "# sheet: Open orders, the one with the most cells of the visible sheets [Notes, Open orders]",
                        "# header: row 3, the first one with the most cells",
                        "order_date: {from: order_date, type: date}",
                        "# 0 of 20 records would be rejected")
                .doesNotContain("delimiter");
        assertThat(fixture.loadAsProposed(file, UnaryOperator.identity()).exitCode())
                .isZero();
        assertThat(warehouse.value("select count(*) || ', ' || max(order_date) || ', ' || sum(unit_price) from "
                        + "raw.sales_orders"))
                .isEqualTo("20, 2026-01-20, 50.0");
    }

    @Test
    void proposesARangeWhereTheTableBeginsInAnotherColumn() throws IOException {
        Path file = fixture.file("orders_2026-01.xlsx", workbook(27));
        assertThat(fixture.profile(file).output()).contains("dialect: {sheet: \"Open orders\", range: \"AB3:AH\"}");
    }

    @Test
    void saysWhyAWorkbookCannotBeRead() throws IOException {
        byte[] book = workbook(0);
        CommandRun cut = fixture.profile(fixture.file("cut.xlsx", Arrays.copyOf(book, book.length - 60)));
        assertThat(cut.exitCode()).isEqualTo(65);
    }

    private static byte[] workbook(int left) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "none of this");
            Worksheet sheet = workbook.newWorksheet("Open orders");
            sheet.value(0, left, "Open orders, week 2");
            String[] names = {
                "order_id", "order_date", "customer_id", "sku_id", "qty_ordered", "unit_price", "promised_ship_date"
            };
            for (int column = 0; column < names.length; column++) {
                sheet.value(2, left + column, names[column]);
            }
            for (int row = 1; row <= 20; row++) {
                sheet.value(2 + row, left, "O" + row);
                day(sheet, 2 + row, left + 1, LocalDate.of(2026, 1, row));
                sheet.value(2 + row, left + 2, "C1");
                sheet.value(2 + row, left + 3, "S" + row % 3);
                sheet.value(2 + row, left + 4, row);
                sheet.value(2 + row, left + 5, 2.5);
                day(sheet, 2 + row, left + 6, LocalDate.of(2026, 2, row));
            }
        }
        return bytes.toByteArray();
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd.mm.yyyy").set();
    }
}
