package io.infull.source.row;

import io.infull.source.account.FileRefused;
import io.infull.source.contract.Column;
import io.infull.source.contract.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Fills in fields that are empty from the row above, as long as that is of the same order. */
final class FillDown {

    /** As the ledger counts values that were filled in. */
    static final String NAME = "fill_down";

    private final List<String> names;
    private final List<Integer> filled;
    /** Where the order is; none where the rows are of no order. */
    private final List<Integer> order;

    private final String fileName;
    private final Consumer<String> counted;
    /** The row above, filled in. */
    private List<String> above;
    /** The last line that could not be read, and whose values are not known; 0 for none. */
    private long lost;

    /** @param fields of the file */
    FillDown(Source source, List<String> fields, String fileName, Consumer<String> counted) {
        this.names = fields;
        this.filled = source.contract().fillDown().stream().map(fields::indexOf).toList();
        this.order = source.targets().stream()
                .flatMap(target -> target.columns().stream())
                .filter(column -> column.name().equals("order_id"))
                .map(Column::from)
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(fields::indexOf)
                .toList();
        this.fileName = fileName;
        this.counted = counted;
    }

    /** A record that cannot be read may be the first row of an order. */
    void lose(long line) {
        lost = line;
    }

    /** The values of the record where one was filled in. Throws FileRefused when nobody knows from where to take it. */
    Optional<List<String>> fill(List<String> record, long line) {
        boolean complete = record.size() >= names.size()
                && record.subList(names.size(), record.size()).stream().allMatch(String::isEmpty);
        if (!complete) {
            lose(line);
            return Optional.empty();
        }
        List<String> values = new ArrayList<>(record);
        boolean isFirst = above == null || !isSameOrder(record);
        if (isFirst) {
            refuseLost(record, line);
        } else {
            filled.forEach(field -> take(field, values, line));
        }
        boolean hasOrder = order.stream().noneMatch(field -> values.get(field).isBlank());
        if (hasOrder) {
            above = values;
            lost = isFirst ? 0 : lost;
        }
        return values.equals(record) ? Optional.empty() : Optional.of(values);
    }

    private boolean isSameOrder(List<String> record) {
        if (order.isEmpty()) {
            return lost == 0;
        }
        return order.stream().allMatch(field -> {
            String value = record.get(field).strip();
            boolean isBelow = value.isEmpty() && filled.contains(field) && lost == 0;
            return isBelow || value.equals(above.get(field).strip());
        });
    }

    private void refuseLost(List<String> record, long line) {
        if (lost > 0 && filled.stream().allMatch(field -> record.get(field).isBlank())) {
            throw new FileRefused("Line " + line + " of " + fileName + " takes "
                    + filled.stream().map(names::get).toList()
                    + " from a line above, but line " + lost
                    + " cannot be read, and nobody knows whether it is that one. Mend line " + lost);
        }
    }

    private void take(int field, List<String> values, long line) {
        String value = above.get(field);
        if (!values.get(field).isBlank() || value.isBlank()) {
            return;
        }
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new FileRefused("Line " + line + " of " + fileName + " takes " + names.get(field)
                    + " from a line above, and that has several lines: expected a text of one line for fill_down");
        }
        values.set(field, value);
        counted.accept(NAME);
    }
}
