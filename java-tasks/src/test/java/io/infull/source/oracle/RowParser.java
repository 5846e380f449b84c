package io.infull.source.oracle;

import io.infull.source.account.RowRejected;
import io.infull.source.account.Tally;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import io.infull.source.record.FileLayout;
import io.infull.source.record.RecordSplitter;
import io.infull.source.row.BinaryRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Turns the fields of a record into the values of every target, or rejects the record as a whole. */
final class RowParser {

    private final FieldRepairs repairs;
    private final List<BoundColumn> columns = new ArrayList<>();
    private final List<String> databaseTypes = new ArrayList<>();
    private final Fields fields;
    private final FieldReader reader;
    private final Consumer<String> counted;
    private final String[] values;

    RowParser(Source source, FileLayout layout, FieldReader reader, Tally tally) {
        this.counted = tally::countRepair;
        this.repairs = new FieldRepairs(source.contract().repairs(), counted);
        this.fields = new Fields(layout.fields());
        this.reader = reader;
        for (Target target : layout.targets()) {
            target.columns().forEach(column -> columns.add(new BoundColumn(column, layout.fields())));
            target.columns().forEach(column -> databaseTypes.add(column.databaseType()));
        }
        this.values = new String[columns.size()];
    }

    void write(RecordSplitter record, StringText text, BinaryRow row) throws RowRejected, IOException {
        reader.read(record, text, fields);
        repairs.apply(fields, 0, fields.values.length);
        for (int index = 0; index < values.length; index++) {
            values[index] = columns.get(index).parse(fields, counted);
        }
        row.begin(record);
        for (int index = 0; index < values.length; index++) {
            StringValues.write(databaseTypes.get(index), values[index], row.buffer);
        }
        row.complete();
        row.send();
    }
}
