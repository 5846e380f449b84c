package io.infull.source.account;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the records of a file while it is read and settled, each with its hash. A record that is counted takes no memory. */
public final class Tally {

    private final long[] counts = new long[Fate.values().length];
    private final long[] hashes = new long[counts.length];
    private final Map<String, Long> repairs = new TreeMap<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private final ExtraNames extra = new ExtraNames();
    private JoinedLines joined = JoinedLines.NONE;
    private long hashWritten;
    private long withoutRow;
    private long hashWithoutRow;

    /** @param hash of the record, as in all that is counted here */
    public void count(Fate fate, long hash) {
        add(fate, 1, hash);
    }

    public void add(Fate fate, Lines lines) {
        add(fate, lines.count(), lines.hash());
    }

    private void add(Fate fate, long count, long hash) {
        counts[fate.ordinal()] += count;
        hashes[fate.ordinal()] += hash;
    }

    /** A record that became a row. What becomes of the row is known later. */
    public void countWritten(long hash) {
        hashWritten += hash;
    }

    /** A record that is loaded and has nothing that could become a row. */
    public void countWithoutRow(long hash) {
        withoutRow++;
        hashWithoutRow += hash;
    }

    /** Empty lines that only kept the numbers of the lines behind them. */
    public void forgetBlank(long lines) {
        add(Fate.READ, -lines, -lines * RecordHash.OF_NOTHING);
        add(Fate.BLANK, -lines, -lines * RecordHash.OF_NOTHING);
    }

    public void countRepair(String name) {
        repairs.merge(name, 1L, Long::sum);
    }

    /** A line that is no record. */
    public void countSkipped(String rule, long hash) {
        count(Fate.SKIPPED, hash);
        skipped.merge(rule, 1L, Long::sum);
    }

    public void noteExtra(String name) {
        extra.note(name);
    }

    /** A record of several lines, of which a text has delimiters, too. */
    public void noteJoined(long firstLine, long lastLine) {
        joined = joined.plus(firstLine, lastLine);
    }

    JoinedLines joined() {
        return joined;
    }

    public long count(Fate fate) {
        return counts[fate.ordinal()];
    }

    public long hashWritten() {
        return hashWritten;
    }

    public Lines withoutRow() {
        return new Lines(withoutRow, hashWithoutRow);
    }

    Map<Fate, Lines> lines() {
        Map<Fate, Lines> lines = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            lines.put(fate, new Lines(counts[fate.ordinal()], hashes[fate.ordinal()]));
        }
        return Collections.unmodifiableMap(lines);
    }

    public Map<String, Long> repairs() {
        return repairs;
    }

    /** By rule. */
    Map<String, Long> skipped() {
        return skipped;
    }

    /** The first names of extra columns, fit for a log. */
    List<String> extraColumns() {
        return extra.list();
    }
}
