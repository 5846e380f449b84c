package io.infull.source.oracle;

import io.infull.source.account.RejectedOrder;
import io.infull.source.account.RowRejected;
import io.infull.source.contract.Column;
import io.infull.source.contract.ExplodeContract;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import io.infull.source.csv.CsvForm;
import io.infull.source.record.FileLayout;
import java.util.List;
import java.util.Optional;

/**
 * Reads of a rejected record which order it names, as its contract reads it: lines of that order are in doubt as long as the
 * record is missing. What is at fault elsewhere in the record does no harm.
 */
final class StringOrders {

    private static final String ORDER = "order_id";
    private static final List<String> WANTED = List.of(ORDER, "sku_id", "line_number");

    private final FieldReader reader;
    private final Fields fields;
    private final FieldRepairs repairs;
    private final List<Column> columns;

    StringOrders(Source source, FileLayout layout) {
        ExplodeContract explode = source.contract().explode();
        List<String> ofRecord = explode == null ? layout.fields() : explode.ofRecord(layout.fields());
        this.columns = wanted(layout.targets(), ofRecord);
        boolean delimited = source.contract().format() == FileFormat.csv;
        List<String> names = delimited ? ofRecord : names(columns);
        this.fields = new Fields(names);
        this.reader = delimited
                ? new StringCsv(CsvForm.of(source.contract().dialect()), StringOrders::leaveUncounted)
                : new StringJson(names, List.of(), (parser, name) -> parser.skipChildren());
        this.repairs = new FieldRepairs(source.contract().repairs(), StringOrders::leaveUncounted);
    }

    // Several targets of a record are of one order.
    private static List<Column> wanted(List<Target> targets, List<String> fields) {
        return targets.stream()
                .map(Target::columns)
                .filter(all -> all.stream().anyMatch(column -> column.name().equals(ORDER)))
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(column -> WANTED.contains(column.name()) && fields.containsAll(column.from()))
                .toList();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream()
                .flatMap(column -> column.from().stream())
                .distinct()
                .toList();
    }

    RejectedOrder of(byte[] bytes, int start, int end, StringText text) {
        try {
            reader.read(bytes, start, end, text, fields);
        } catch (RowRejected nobodyCanSay) {
            return RejectedOrder.UNKNOWN;
        }
        repairs.apply(fields, 0, fields.values.length);
        return value(ORDER)
                .map(order -> new RejectedOrder(
                        order,
                        value("sku_id").orElse(null),
                        value("line_number").orElse(null)))
                .orElse(RejectedOrder.UNKNOWN);
    }

    // The repairs of a rejected record count once, if at all.
    private static void leaveUncounted(String repair) {}

    private Optional<String> value(String name) {
        Optional<Column> column =
                columns.stream().filter(one -> one.name().equals(name)).findFirst();
        if (column.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    new BoundColumn(column.get(), fields.names).parse(fields, StringOrders::leaveUncounted));
        } catch (RowRejected nobodyCanSay) {
            return Optional.empty();
        }
    }
}
