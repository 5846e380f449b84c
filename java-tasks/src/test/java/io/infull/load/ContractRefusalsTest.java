package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.infull.error.BadConfiguration;
import io.infull.source.landing.LocalLanding;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a contract may not say, one thing at a time: it alone is told, with what to do. */
@DatabaseTest
class ContractRefusalsTest {

    private static final String QTY = "{from: qty, type: integer}";
    private static final String PRICE = "\"decimal(12,2)\"";
    private static final String DAY = "{from: day, type: date}";
    private static final String FORMAT = "format: csv\n";
    private static final String IN_QTY = "Column raw.sales_orders.qty_ordered: ";
    private static final String IN_DAY = "Column raw.sales_orders.order_date: ";

    @TempDir
    private Path folder;

    private static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        "[\"orders*.csv\"]",
                        "[\"orders[.csv\"]",
                        "files: 'orders[.csv' is not a file name pattern: Missing ']"),
                arguments(
                        FORMAT,
                        "format: json_lines\ndialect: {header: false, fields: [order, sku, qty, price, day]}\n",
                        "fields and header are for delimited files and workbooks: expected format csv or xlsx but found "
                                + "json_lines"),
                arguments(
                        FORMAT,
                        "format: csv\ndialect: {sheet: Orders}\n",
                        "sheet and range are for workbooks: expected format xlsx but found csv"),
                arguments(
                        FORMAT,
                        "format: xlsx\ndialect: {delimiter: tab}\n",
                        "delimiter and encoding are for files of text: a workbook has neither, leave them out"),
                arguments(
                        FORMAT,
                        "format: xlsx\ndialect: {range: \"B3:H\", skip_lines: 2}\n",
                        "skip_lines and range both say where the table begins: leave one of them out"),
                arguments(
                        FORMAT,
                        "format: xlsx\ndialect: {range: \"H3:B200\"}\n",
                        "range: expected the cells of a table, like B3:H200 or, to the last row, B3:H, but found "
                                + "'H3:B200'"),
                arguments(
                        FORMAT,
                        "format: xlsx\ndialect: {numbers: {decimal: \",\", thousands: \".\"}}\n",
                        "numbers: thousands '.' would read the number 1.234 of a cell as 1234: make texts like 1.234,5 "
                                + "numbers in the workbook, or save its sheet as CSV"),
                arguments(QTY, "{type: integer}", IN_QTY + "from is missing. Name the field that it comes from"),
                arguments(" " + QTY, "", IN_QTY + "from is missing. Name the field that it comes from"),
                arguments(
                        QTY,
                        "{from: [qty, price], type: integer}",
                        IN_QTY + "comes from several fields: say with join what stands between them"),
                arguments(
                        QTY,
                        "{from: qty}",
                        IN_QTY + "Unknown type '(none)'. Known types: [boolean, date, "
                                + "decimal(precision,scale), integer, text, timestamp]"),
                arguments(
                        PRICE,
                        "\"decimal(2,3)\"",
                        "Column raw.sales_orders.unit_price: Type decimal(2,3) has no digits before its point: scale "
                                + "over precision"),
                arguments(
                        QTY,
                        "{from: qty, type: integer, formats: [uuuu]}",
                        IN_QTY + "Only a date or a timestamp has formats or zones, but the type is integer"),
                arguments(
                        QTY,
                        "{from: qty, type: integer, zone: Europe/Berlin}",
                        IN_QTY + "Only a date or a timestamp has formats or zones, but the type is integer"),
                arguments(
                        QTY,
                        "{from: qty, type: integer, two_digit_years_from: 1970}",
                        IN_QTY + "Only a date or a timestamp has formats or zones, but the type is integer"),
                arguments(
                        QTY,
                        "{from: qty, type: integer, from_timestamp: date_of}",
                        IN_QTY + "Only a date or a timestamp has formats or zones, but the type is integer"),
                arguments(
                        QTY,
                        "{from: qty, type: integer, repeated_hour: later}",
                        IN_QTY + "Only a date or a timestamp has formats or zones, but the type is integer"),
                arguments(
                        QTY,
                        "{from: qty, type: integer, skipped_hour: forward}",
                        IN_QTY + "Only a date or a timestamp has formats or zones, but the type is integer"),
                arguments(
                        DAY,
                        "{from: day, type: date, repeated_hour: later}",
                        IN_DAY + "repeated_hour and skipped_hour are of timestamps"),
                arguments(
                        DAY,
                        "{from: day, type: date, skipped_hour: forward}",
                        IN_DAY + "repeated_hour and skipped_hour are of timestamps"),
                arguments(FORMAT, FORMAT + "order: {pattern: '([0-9]+)'}\n", "order: pattern is for by: name_pattern"),
                arguments(FORMAT, FORMAT + "order: {column: order_id}\n", "order: column is for by: field"),
                arguments(
                        FORMAT,
                        FORMAT + "snapshot: {max_deleted_percent: -1}\n",
                        "snapshot: max_deleted_percent must be from 0 to 100, but found -1.0"),
                arguments(
                        FORMAT,
                        FORMAT + "reject_limit: {percent: -0.5}\n",
                        "reject_limit: percent must be from 0 to 100, but found -0.5"),
                arguments(
                        FORMAT,
                        FORMAT + "dialect: {delimiter: '\"'}\n",
                        "delimiter must be tab or one ASCII character, not a quote or a line end, but found '\"'"),
                arguments(
                        FORMAT,
                        FORMAT + "dialect: {delimiter: ¦}\n",
                        "delimiter must be tab or one ASCII character, not a quote or a line end, but found '¦'"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(String good, String bad, String problem, TestWarehouse warehouse) {
        assertThat(LoadFixture.ORDERS_CONTRACT).contains(good);
        assertRefused(warehouse, LoadFixture.ORDERS_CONTRACT.replace(good, bad), problem);
    }

    @Test
    void refusesAnOrderByFieldOfTwoTables(TestWarehouse warehouse) {
        String targets = LoadFixture.ORDERS_CONTRACT.substring(LoadFixture.ORDERS_CONTRACT.indexOf("  - table"));
        String contract = LoadFixture.ORDERS_CONTRACT + targets + "order: {by: field, column: order_id}\n";
        assertRefused(warehouse, contract, "order: by: field is for a single target");
    }

    @Test
    void namesTheMissingFolderOfTheSqlProject(TestWarehouse warehouse) {
        Loader loader = new Loader(warehouse.database(), "test-run", folder);
        assertThatThrownBy(() -> loader.load(new LocalLanding(folder), "test", Optional.empty()))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage(
                        "Folder " + folder.resolve("sources") + " is missing. Set INFULL_SQL_DIR to the SQL project");
        assertThat(Files.exists(folder.resolve("sources"))).isFalse();
    }

    private void assertRefused(TestWarehouse warehouse, String contract, String problem) {
        LoadFixture fixture = new LoadFixture(warehouse, folder).contract("orders", contract);
        assertThatThrownBy(fixture::load)
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("test/orders.yml: " + problem);
    }
}
