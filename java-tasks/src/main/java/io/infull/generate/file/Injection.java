package io.infull.generate.file;

import io.infull.generate.order.Scenario;
import io.infull.generate.plan.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The error in a file of orders that is bad on purpose, so that the pipeline refuses it. The repaired file has the same
 * order lines.
 */
public enum Injection {
    /** No error: bad files of earlier runs are repaired. */
    none(0),
    /** Refused by the check orders_have_positive_quantity: what was shipped is no credit note. */
    negative_quantity(1),
    /** Refused by the check prices_are_not_negative. */
    negative_price(1),
    /** Refused when it is loaded, for its header. */
    renamed_column(1),
    /** Refused when it is loaded: it has more rejected rows than the reject limit allows. */
    garbled_rows(20);

    private static final int QUANTITY = 10;

    private final int rows;

    Injection(int rows) {
        this.rows = rows;
    }

    List<String> header() {
        return this == renamed_column
                ? SalesOrdersFile.COLUMNS.stream()
                        .map(column -> column.equals("qty_ordered") ? "quantity" : column)
                        .toList()
                : SalesOrdersFile.COLUMNS;
    }

    /** @param cents the price of a piece, which alone differs each time the same rows are written */
    List<List<String>> badRows(Scenario scenario, String order, long cents) {
        return switch (this) {
            case none -> List.of();
            case negative_quantity -> List.of(row(scenario, order, -QUANTITY, cents, "shipped"));
            case negative_price -> List.of(row(scenario, order, QUANTITY, -cents, "open"));
            case renamed_column -> List.of(row(scenario, order, QUANTITY, cents, "open"));
            case garbled_rows ->
                IntStream.rangeClosed(1, rows)
                        .mapToObj(
                                number -> garbled(number, row(scenario, order + "-" + number, QUANTITY, cents, "open")))
                        .toList();
        };
    }

    /** The same order lines without errors, and cancelled, so that no figure counts them. */
    List<List<String>> mendedRows(Scenario scenario, String order, long cents) {
        return rows == 1
                ? List.of(row(scenario, order, QUANTITY, cents, "cancelled"))
                : IntStream.rangeClosed(1, rows)
                        .mapToObj(number -> row(scenario, order + "-" + number, QUANTITY, cents, "cancelled"))
                        .toList();
    }

    private static List<String> row(Scenario scenario, String order, int quantity, long cents, String status) {
        LocalDate day = scenario.plan().firstDay();
        return List.of(
                order,
                day.toString(),
                scenario.customers().get(0).id(),
                scenario.products().get(0).id(),
                Integer.toString(quantity),
                Money.text(cents),
                day.plusDays(3).toString(),
                status);
    }

    // Typical errors of exports: a line that was cut, a number in words, a date in another form.
    private static List<String> garbled(int number, List<String> row) {
        return switch (number % 3) {
            case 0 -> row.subList(0, 3);
            case 1 -> replaced(row, 4, "ten");
            default -> replaced(row, 1, "31.02.2026");
        };
    }

    private static List<String> replaced(List<String> row, int column, String value) {
        return IntStream.range(0, row.size())
                .mapToObj(index -> index == column ? value : row.get(index))
                .toList();
    }
}
