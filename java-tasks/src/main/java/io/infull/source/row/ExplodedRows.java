package io.infull.source.row;

import io.infull.source.account.RowRejected;
import io.infull.source.account.Tally;
import io.infull.source.contract.Column;
import io.infull.source.contract.ExplodeContract;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import io.infull.source.contract.WhenEmpty;
import io.infull.source.json.ExplodedExtra;
import io.infull.source.json.JsonFields;
import io.infull.source.json.JsonList;
import io.infull.source.json.RowBudget;
import io.infull.source.json.UndeclaredMembers;
import io.infull.source.record.Fields;
import io.infull.source.record.FileLayout;
import io.infull.source.record.RecordSplitter;
import io.infull.source.record.RecordText;
import io.infull.source.value.JsonKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns each element of a list of a JSON record into a row. The record is one whole: when one element cannot be read, none
 * becomes a row.
 */
final class ExplodedRows implements RecordRows {

    private final ExplodeContract explode;
    private final RowBudget budget;
    /** Null where undeclared members are not kept. */
    private final ExplodedExtra extra;

    private final JsonList list;
    private final JsonFields reader;
    private final Fields fields;
    private final FieldRepairs repairs;
    private final BoundColumn[] columns;
    /** By column: whether it takes anything of the element. */
    private final BitSet ofElement;

    private final Tally tally;
    private final Consumer<String> counted;
    private final int recordFields;
    private final int elementFields;

    ExplodedRows(Source source, FileLayout layout, Tally tally) {
        this.explode = source.contract().explode();
        this.tally = tally;
        this.counted = tally::countRepair;
        this.repairs = new FieldRepairs(source.contract().repairs(), counted);
        this.budget = new RowBudget(explode.list());
        List<String> ofRecord = explode.ofRecord(layout.fields());
        List<String> ofElements = explode.ofElements(layout.fields());
        List<String> ignored = source.contract().ignoredColumns();
        List<Column> all = layout.targets().stream()
                .flatMap(target -> target.columns().stream())
                .toList();
        this.ofElement = ofElement(layout.targets());
        boolean keepsElements =
                ofElement.stream().anyMatch(index -> all.get(index).isExtra());
        this.extra = source.keepsExtra() ? new ExplodedExtra(explode, tally::noteExtra, keepsElements) : null;
        UndeclaredMembers undeclared = extra == null ? UndeclaredMembers.refused() : extra;
        this.list = new JsonList(explode, ofElements, ignored, extra == null ? undeclared : extra.ofElements(), budget);
        this.reader = new JsonFields(ofRecord, explode.ofRecord(ignored), undeclared).with(explode.list(), list);
        this.recordFields = ofRecord.size();
        this.elementFields = ofElements.size();
        List<String> names = new ArrayList<>(ofRecord);
        names.addAll(ofElements);
        names.add(explode.number());
        this.fields = new Fields(names);
        this.columns =
                all.stream().map(column -> new BoundColumn(column, names)).toArray(BoundColumn[]::new);
    }

    // Extra members are those of the element as well, unless nothing else of the target is: its rows must not differ.
    private BitSet ofElement(List<Target> targets) {
        BitSet columnsOfElement = new BitSet();
        int index = 0;
        for (Target target : targets) {
            boolean any = target.columns().stream().anyMatch(this::isOfElement);
            for (Column column : target.columns()) {
                columnsOfElement.set(index++, column.isExtra() ? any : isOfElement(column));
            }
        }
        return columnsOfElement;
    }

    private boolean isOfElement(Column column) {
        return column.from().stream().anyMatch(explode::isOfElement);
    }

    @Override
    public void write(RecordSplitter record, RecordText text, BinaryRow row) throws RowRejected, IOException {
        for (String[] values : rows(record, text)) {
            row.write(record, values);
        }
    }

    private List<String[]> rows(RecordSplitter record, RecordText text) throws RowRejected {
        list.clear();
        budget.restart();
        reader.read(record, text, fields);
        repairs.apply(fields, 0, recordFields);
        String[] common = new String[columns.length];
        fill(common, false);
        List<String[]> rows = new ArrayList<>(list.elements().size());
        for (JsonList.Element element : list.elements()) {
            rows.add(row(element, rows.size() + 1, common));
        }
        if (rows.isEmpty()) {
            noteEmpty(record);
        }
        return rows;
    }

    private void noteEmpty(RecordSplitter record) throws RowRejected {
        if (explode.whenEmpty() == WhenEmpty.reject) {
            throw RowRejected.value(
                    explode.list(), null, "empty_list", "expected at least one element but found " + list.missing());
        }
        tally.countWithoutRow(record.hash);
    }

    private String[] row(JsonList.Element element, int number, String[] common) throws RowRejected {
        System.arraycopy(element.values(), 0, fields.values, recordFields, elementFields);
        System.arraycopy(element.kinds(), 0, fields.kinds, recordFields, elementFields);
        int numberField = recordFields + elementFields;
        repairs.apply(fields, recordFields, numberField);
        fields.values[numberField] = Integer.toString(number);
        fields.kinds[numberField] = JsonKind.INTEGER;
        fields.extra = extra == null ? null : extra.with(element.extra());
        String[] values = common.clone();
        try {
            fill(values, true);
        } catch (RowRejected rejected) {
            throw rejected.inElement(explode.list(), number);
        }
        budget.spend(size(values) + element.growth() + (extra == null ? 0 : extra.growth()));
        return values;
    }

    private void fill(String[] values, boolean element) throws RowRejected {
        for (int index = 0; index < columns.length; index++) {
            if (ofElement.get(index) == element) {
                values[index] = columns[index].parse(fields, counted);
            }
        }
    }

    private static long size(String[] values) {
        long size = 0;
        for (String value : values) {
            size += Integer.BYTES + (value == null ? 0 : value.length());
        }
        return size;
    }
}
