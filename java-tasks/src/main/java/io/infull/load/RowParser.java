package io.infull.load;

import java.util.ArrayList;
import java.util.List;

/** Turns the fields of a record into the values of every target, or rejects the record as a whole. */
final class RowParser {

    private final List<Repair> repairs;
    private final List<BoundColumn> columns = new ArrayList<>();
    private final Fields fields;
    private final FieldReader reader;
    private final Tally tally;

    RowParser(Source source, FileLayout layout, FieldReader reader, Tally tally) {
        this.repairs = source.contract().repairs();
        this.fields = new Fields(layout.fields());
        this.reader = reader;
        this.tally = tally;
        for (Target target : layout.targets()) {
            target.columns().forEach(column -> columns.add(new BoundColumn(column, layout.fields())));
        }
    }

    /** The values of all columns of all targets, in order. The array is overwritten by the next row. */
    String[] parse(RecordSplitter record, RecordText text, String[] values) throws RowRejected {
        reader.read(record, text, fields);
        repairFields();
        for (int index = 0; index < values.length; index++) {
            values[index] = columns.get(index).parse(fields, tally);
        }
        return values;
    }

    int width() {
        return columns.size();
    }

    private void repairFields() {
        for (Repair repair : repairs) {
            for (int index = 0; index < fields.values.length; index++) {
                String value = fields.values[index];
                String changed = value == null ? null : repair.apply(value);
                if (changed != null && !changed.equals(value)) {
                    tally.countRepair(repair.name());
                    fields.values[index] = changed.isEmpty() ? null : changed;
                }
            }
        }
    }
}
