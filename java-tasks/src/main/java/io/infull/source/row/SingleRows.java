package io.infull.source.row;

import io.infull.source.account.RowRejected;
import io.infull.source.account.Tally;
import io.infull.source.contract.Source;
import io.infull.source.record.FileLayout;
import io.infull.source.record.RecordReader;
import io.infull.source.record.RecordSplitter;
import io.infull.source.record.RecordText;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns each record into one row, straight from its bytes. */
final class SingleRows implements RecordRows {

    private final RecordReader reader;
    private final FieldRules skip;
    private final Repairs repairs;
    private final ColumnWriter[] columns;
    /** Those that repairs of the source reach. */
    private final int[] repaired;

    SingleRows(Source source, FileLayout layout, RecordReader reader, Tally tally) {
        this.reader = reader;
        this.skip = new FieldRules(source.contract().skip(), layout.fields());
        this.repairs = Repairs.ofFields(source.contract().repairs(), tally::countRepair);
        this.columns = layout.targets().stream()
                .flatMap(target -> target.columns().stream())
                .map(column -> new ColumnWriter(column, layout.fields(), tally::countRepair))
                .toArray(ColumnWriter[]::new);
        this.repaired = IntStream.range(0, reader.count())
                .filter(field -> !layout.extra().contains(layout.fields().get(field)))
                .toArray();
    }

    @Override
    public Optional<String> write(RecordSplitter record, RecordText text, BinaryRow row)
            throws RowRejected, IOException {
        text.read(record.buffer, record.start, record.end);
        reader.read(text);
        Optional<String> rule = skip.of(reader);
        if (rule.isPresent()) {
            return rule;
        }
        repairs.apply(reader, repaired);
        row.begin(record);
        try {
            for (ColumnWriter column : columns) {
                column.write(reader, row.buffer);
            }
        } catch (RowRejected rejected) {
            row.undo();
            throw rejected;
        }
        row.complete();
        row.send();
        return rule;
    }
}
