package io.infull.source.sheet;

import io.infull.source.contract.Dialect;
import io.infull.source.csv.CsvForm;
import io.infull.source.csv.CsvSplitter;
import java.io.IOException;
import java.io.InputStream;

/** Records of the text of a sheet. Their lines are the numbers of its rows, whatever line ends its cells have. */
public final class SheetSplitter extends CsvSplitter {

    public SheetSplitter(InputStream text, String fileName, Dialect dialect) throws IOException {
        super(text, fileName, CsvForm.of(dialect));
        nextLine = dialect.table().firstRow();
    }

    /** Does nothing: the text begins behind them. */
    @Override
    public void skipLines(long lines) {}

    @Override
    public boolean advance() throws IOException {
        boolean found = super.advance();
        if (found) {
            nextLine = line + 1;
        }
        return found;
    }
}
