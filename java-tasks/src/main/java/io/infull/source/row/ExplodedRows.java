package io.infull.source.row;

import io.infull.source.account.RowRejected;
import io.infull.source.account.Tally;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.contract.Column;
import io.infull.source.contract.ExplodeContract;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import io.infull.source.contract.WhenEmpty;
import io.infull.source.json.ExplodedExtra;
import io.infull.source.json.JsonList;
import io.infull.source.json.JsonRecordReader;
import io.infull.source.json.RowBudget;
import io.infull.source.json.UndeclaredMembers;
import io.infull.source.record.FileLayout;
import io.infull.source.record.RecordSplitter;
import io.infull.source.record.RecordText;
import io.infull.source.value.JsonKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns each element of a list of a JSON record into a row. The record is one whole: when one element cannot be read, none
 * becomes a row. Its rows are held back until all are checked; if they are many, they are checked first and written then.
 */
final class ExplodedRows implements RecordRows {

    private static final int MOST_HELD = 1 << 20;

    private final ExplodeContract explode;
    private final RowBudget budget;
    /** Null where undeclared members are not kept. */
    private final ExplodedExtra extra;

    private final JsonList list;
    private final JsonRecordReader reader;
    private final Repairs repairs;
    private final int[] ofRecord;
    private final int[] ofElement;
    private final int number;
    private final ColumnWriter[] columns;
    /** By column: whether it takes anything of the element. */
    private final BitSet fromElement;
    /** The columns that are the same in all rows of a record, and by column where it ends among them. */
    private final BinaryBuffer common = new BinaryBuffer(1 << 8);

    private final int[] commonEnds;
    private final Tally tally;
    private boolean counts;

    ExplodedRows(Source source, FileLayout layout, Tally tally) {
        this.explode = source.contract().explode();
        this.tally = tally;
        this.repairs = Repairs.ofFields(source.contract().repairs(), this::count);
        this.budget = new RowBudget(explode.list());
        List<String> recordFields = explode.ofRecord(layout.fields());
        List<String> elementFields = explode.ofElements(layout.fields());
        List<String> ignored = source.contract().ignoredColumns();
        List<Column> all = layout.targets().stream()
                .flatMap(target -> target.columns().stream())
                .toList();
        this.fromElement = fromElement(layout.targets());
        boolean keepsElements =
                fromElement.stream().anyMatch(index -> all.get(index).isExtra());
        this.extra = source.keepsExtra() ? new ExplodedExtra(explode, tally::noteExtra, keepsElements) : null;
        UndeclaredMembers undeclared = extra == null ? UndeclaredMembers.refused() : extra;
        UndeclaredMembers inElements = extra == null ? undeclared : extra.ofElements();
        List<String> names = new ArrayList<>(recordFields);
        names.addAll(elementFields);
        names.add(explode.number());
        this.number = names.size() - 1;
        this.ofRecord = IntStream.range(0, recordFields.size()).toArray();
        this.ofElement = IntStream.range(recordFields.size(), number).toArray();
        BinaryBuffer own = new BinaryBuffer(1 << 8);
        this.list = new JsonList(explode, elementFields, ignored, inElements, budget, own);
        this.reader = new JsonRecordReader(recordFields, explode.ofRecord(ignored), undeclared, names.size(), own)
                .with(explode.list(), list);
        this.columns = all.stream()
                .map(column -> new ColumnWriter(column, names, this::count))
                .toArray(ColumnWriter[]::new);
        this.commonEnds = new int[columns.length];
    }

    private void count(String repair) {
        if (counts) {
            tally.countRepair(repair);
        }
    }

    // Extra members are those of the element as well, unless nothing else of the target is: its rows must not differ.
    private BitSet fromElement(List<Target> targets) {
        BitSet found = new BitSet();
        int index = 0;
        for (Target target : targets) {
            boolean any = target.columns().stream().anyMatch(this::isOfElement);
            for (Column column : target.columns()) {
                found.set(index++, column.isExtra() ? any : isOfElement(column));
            }
        }
        return found;
    }

    private boolean isOfElement(Column column) {
        return column.from().stream().anyMatch(explode::isOfElement);
    }

    @Override
    public Optional<String> write(RecordSplitter record, RecordText text, BinaryRow row)
            throws RowRejected, IOException {
        text.read(record.buffer, record.start, record.end);
        counts = true;
        int start = row.buffer.length;
        boolean held = true;
        try {
            reader.read(text);
            repairs.apply(reader, ofRecord);
            writeCommon();
            for (int index = 0; index < list.elements().size(); index++) {
                int rowStart = row.buffer.length;
                write(record, index, row);
                budget.spend(row.buffer.length - rowStart);
                held &= row.buffer.length - start <= MOST_HELD;
                row.buffer.length = held ? row.buffer.length : start;
            }
            noteEmpty(record);
        } catch (RowRejected rejected) {
            row.buffer.length = start;
            throw rejected;
        }
        if (!held) {
            writeAgain(record, row);
        }
        row.send();
        return Optional.empty();
    }

    // It was checked and counted before.
    private void writeAgain(RecordSplitter record, BinaryRow row) throws RowRejected, IOException {
        counts = false;
        for (int index = 0; index < list.elements().size(); index++) {
            write(record, index, row);
            row.send();
        }
    }

    private void noteEmpty(RecordSplitter record) throws RowRejected {
        if (!list.elements().isEmpty()) {
            return;
        }
        if (explode.whenEmpty() == WhenEmpty.reject) {
            throw RowRejected.value(
                    explode.list(), null, "empty_list", "expected at least one element but found " + list.missing());
        }
        tally.countWithoutRow(record.hash);
    }

    private void writeCommon() throws RowRejected {
        common.length = 0;
        for (int index = 0; index < columns.length; index++) {
            if (!fromElement.get(index)) {
                columns[index].write(reader, common);
            }
            commonEnds[index] = common.length;
        }
    }

    private void write(RecordSplitter record, int index, BinaryRow row) throws RowRejected {
        takeFields(list.elements().get(index), index + 1);
        row.begin(record);
        try {
            for (int column = 0; column < columns.length; column++) {
                if (fromElement.get(column)) {
                    columns[column].write(reader, row.buffer);
                } else {
                    row.buffer.putBytes(common.bytes, column == 0 ? 0 : commonEnds[column - 1], commonEnds[column]);
                }
            }
        } catch (RowRejected rejected) {
            throw rejected.inElement(explode.list(), index + 1);
        }
        row.complete();
    }

    private void takeFields(JsonList.Element element, int elementNumber) throws RowRejected {
        int first = ofRecord.length;
        System.arraycopy(element.from(), 0, reader.from, first, ofElement.length);
        System.arraycopy(element.to(), 0, reader.to, first, ofElement.length);
        System.arraycopy(element.kinds(), 0, reader.kinds, first, ofElement.length);
        repairs.apply(reader, ofElement);
        byte[] digits = Integer.toString(elementNumber).getBytes(StandardCharsets.US_ASCII);
        reader.put(number, digits, 0, digits.length);
        reader.kinds[number] = JsonKind.INTEGER;
        if (extra != null) {
            extra.beginRow(element.extra());
            budget.spend(element.growth() + extra.growth());
        }
    }
}
