package io.infull.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was counted while a file was read. */
final class Tally {

    private final Map<String, Long> repairs = new TreeMap<>();
    private final ExtraNames extra = new ExtraNames();
    private long read;
    private long blank;
    private long rejected;
    private long hashRead;
    private long hashBlank;
    private long hashRejected;
    private long hashWritten;
    private long withoutRow;
    private long hashWithoutRow;

    /** @param hash of the record, as of all that is counted here */
    void countRead(long hash) {
        read++;
        hashRead += hash;
    }

    void countBlank(long hash) {
        blank++;
        hashBlank += hash;
    }

    void countRejected(long hash) {
        rejected++;
        hashRejected += hash;
    }

    /** A record that became a row. */
    void countWritten(long hash) {
        hashWritten += hash;
    }

    /** A record that is loaded and has nothing that could become a row. */
    void countWithoutRow(long hash) {
        withoutRow++;
        hashWithoutRow += hash;
    }

    /** Empty lines that stood for nothing but the numbers of the lines behind them. */
    void forgetBlank(long lines) {
        read -= lines;
        blank -= lines;
        hashRead -= lines * RecordHash.OF_NOTHING;
        hashBlank -= lines * RecordHash.OF_NOTHING;
    }

    void countRepair(String name) {
        repairs.merge(name, 1L, Long::sum);
    }

    void noteExtra(String name) {
        extra.note(name);
    }

    /** The first names of extra columns, fit for a log. */
    List<String> extraColumns() {
        return extra.list();
    }

    /** Records behind the header, blank lines included. */
    long read() {
        return read;
    }

    long blank() {
        return blank;
    }

    long rejected() {
        return rejected;
    }

    long hashWritten() {
        return hashWritten;
    }

    long withoutRow() {
        return withoutRow;
    }

    long hashWithoutRow() {
        return hashWithoutRow;
    }

    /** The account, once it is known what became of the rows. */
    HashSums hashes(Landed landed) {
        return new HashSums(
                hashRead, landed.hashLoaded(), hashRejected + landed.hashRefused(), landed.hashDuplicate(), hashBlank);
    }

    Map<String, Long> repairs() {
        return repairs;
    }
}
