package io.infull.source.row;

import io.infull.source.account.RejectedOrder;
import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.contract.Column;
import io.infull.source.contract.ExplodeContract;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import io.infull.source.csv.CsvForm;
import io.infull.source.csv.CsvRecordReader;
import io.infull.source.json.JsonRecordReader;
import io.infull.source.record.FileLayout;
import io.infull.source.record.RecordReader;
import io.infull.source.record.RecordText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads of a rejected record which order it names, as its contract reads it: lines of that order are in doubt as long as the
 * record is missing. What is at fault elsewhere in the record does no harm.
 */
final class RejectedOrders {

    private static final String ORDER = "order_id";
    private static final List<String> WANTED = List.of(ORDER, "sku_id", "line_number");

    private final RecordReader reader;
    private final Repairs repairs;
    private final int[] repaired;
    private final List<Wanted> columns;
    private final BinaryBuffer buffer = new BinaryBuffer(1 << 8);

    private record Wanted(Column column, ColumnWriter writer) {}

    RejectedOrders(Source source, FileLayout layout) {
        ExplodeContract explode = source.contract().explode();
        List<String> ofRecord = explode == null ? layout.fields() : explode.ofRecord(layout.fields());
        List<Column> wanted = wanted(layout.targets(), ofRecord);
        boolean delimited = source.contract().format().isDelimited();
        List<String> names = delimited ? ofRecord : names(wanted);
        this.reader = delimited
                ? new CsvRecordReader(
                        names, List.of(), CsvForm.of(source.contract().dialect()), RejectedOrders::leaveUncounted)
                : new JsonRecordReader(names, List.of(), (parser, name) -> parser.skipChildren());
        this.repairs = Repairs.ofFields(source.contract().repairs(), RejectedOrders::leaveUncounted);
        this.repaired = IntStream.range(0, names.size()).toArray();
        this.columns = wanted.stream()
                .map(column -> new Wanted(column, new ColumnWriter(column, names, RejectedOrders::leaveUncounted)))
                .toList();
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

    // The repairs of a rejected record count once, if at all.
    private static void leaveUncounted(String repair) {}

    RejectedOrder of(byte[] bytes, int start, int end, RecordText text) {
        try {
            text.read(bytes, start, end);
            reader.read(text);
        } catch (RowRejected nobodyCanSay) {
            return RejectedOrder.UNKNOWN;
        }
        repairs.apply(reader, repaired);
        return value(ORDER)
                .map(order -> new RejectedOrder(
                        order,
                        value("sku_id").orElse(null),
                        value("line_number").orElse(null)))
                .orElse(RejectedOrder.UNKNOWN);
    }

    private Optional<String> value(String name) {
        return columns.stream()
                .filter(wanted -> wanted.column.name().equals(name))
                .findFirst()
                .flatMap(this::value);
    }

    private Optional<String> value(Wanted wanted) {
        buffer.length = 0;
        try {
            wanted.writer.write(reader, buffer);
            return written(wanted.column.databaseType());
        } catch (RowRejected nobodyCanSay) {
            return Optional.empty();
        }
    }

    private Optional<String> written(String databaseType) {
        int length = buffer.getInt(0);
        if (length < 0) {
            return Optional.empty();
        }
        return switch (databaseType) {
            case "text" -> Optional.of(new String(buffer.bytes, Integer.BYTES, length, StandardCharsets.UTF_8));
            case "integer" -> Optional.of(Integer.toString(buffer.getInt(Integer.BYTES)));
            default -> throw new IllegalStateException("No order is identified by a value of type " + databaseType);
        };
    }
}
