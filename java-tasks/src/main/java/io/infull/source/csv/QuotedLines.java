package io.infull.source.csv;

import io.infull.source.account.FileRefused;
import io.infull.source.account.Tally;
import io.infull.source.bytes.ByteScan;
import io.infull.source.contract.Escape;
import io.infull.source.contract.Quote;
import io.infull.source.record.RecordFields;
import io.infull.source.record.RecordSplitter;

/**
 * Looks at records of several lines. Most have a text of several lines in quotes. Where a quote is a letter, as that of
 * inches, two of them join the records between them, and these would be lost.
 */
public final class QuotedLines {

    private final byte delimiter;
    private final boolean looks;
    private final int width;
    private final Tally tally;

    /**
     * @param width how many fields a record has
     * @param tally takes the lines of a text with delimiters
     */
    public QuotedLines(CsvForm form, int width, Tally tally) {
        this.delimiter = (byte) form.delimiter();
        this.looks = form.quote() == Quote.standard && width > 1;
        this.width = width;
        this.tally = tally;
    }

    /** Of a file that has no quotes of this kind, and where nothing is looked at. */
    public static QuotedLines none() {
        return new QuotedLines(new CsvForm(',', Quote.none, Escape.none), 1, new Tally());
    }

    /** Throws FileRefused when lines of the record would be records, if quotes were letters. */
    public void check(RecordSplitter record, RecordFields fields) {
        long ended = record.next > record.end ? 1 : 0;
        long last = record.nextLine - ended;
        // Most records are one line, and that is known without looking at them.
        if (!looks || last == record.line) {
            return;
        }
        if (looksJoined(record)) {
            throw new FileRefused("Quoted text in " + record.fileName() + " lines " + record.line + " to " + last
                    + " looks like records that a quote joined: expected one record, but its lines have "
                    + width
                    + " fields each, as a record has. If quotes are letters there, as in 5\" pipe, declare quote: none in "
                    + "the dialect; if it is a text of several lines, declare quote: trusted");
        }
        if (hasLinesOfFields(fields, record.lineEnd)) {
            tally.noteJoined(record.line, last);
        }
    }

    // A line of prose may have as many commas or semicolons as a record; with another delimiter, two such lines are no
    // accident.
    private boolean looksJoined(RecordSplitter record) {
        boolean isProse = delimiter == ',' || delimiter == ';';
        int lines = 0;
        int whole = 0;
        int from = record.start;
        while (from < record.end) {
            int lineEnd = ByteScan.indexOf(record.lineEnd, record.buffer, from, record.end);
            int stop = lineEnd < 0 ? record.end : lineEnd;
            boolean blank = stop == from || (stop == from + 1 && record.buffer[from] == '\r');
            boolean isWhole = !blank && delimiters(record.buffer, from, stop, isProse) == width - 1;
            lines += blank ? 0 : 1;
            whole += isWhole ? 1 : 0;
            from = stop + 1;
        }
        return whole > 1 && (whole == lines || !isProse);
    }

    // A comma with a blank behind it is one of a sentence or an address.
    private int delimiters(byte[] bytes, int from, int to, boolean isProse) {
        int found = 0;
        for (int index = from; index < to; index++) {
            boolean blankBehind = isProse && index + 1 < to && bytes[index + 1] == ' ';
            found += bytes[index] == delimiter && !blankBehind ? 1 : 0;
        }
        return found;
    }

    private boolean hasLinesOfFields(RecordFields fields, byte lineEnd) {
        for (int field = 0; field < fields.count(); field++) {
            int from = fields.from[field];
            int to = fields.to[field];
            if (ByteScan.indexOf(lineEnd, fields.bytes, from, to) >= 0
                    && ByteScan.indexOf(delimiter, fields.bytes, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }
}
