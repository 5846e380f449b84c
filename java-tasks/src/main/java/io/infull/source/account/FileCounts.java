package io.infull.source.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The account of a file. It adds up: every record read is loaded, rejected, a duplicate, skipped or blank; the same holds for the
 * sums of their hashes.
 *
 * @param repairs how often each declared repair altered a value
 * @param skippedBy how many lines each rule of the contract has left out
 * @param extraColumns the first names of columns that were kept without being declared
 * @param joined records with a text of several lines that a person should look at
 */
public record FileCounts(
        Map<Fate, Lines> lines,
        Landed landed,
        Map<String, Long> repairs,
        Map<String, Long> skippedBy,
        List<String> extraColumns,
        JoinedLines joined) {

    public static final FileCounts NONE =
            new FileCounts(Map.of(), Landed.NOTHING, Map.of(), Map.of(), List.of(), JoinedLines.NONE);

    /** Throws IllegalStateException when a line is unaccounted for, by number or by content: that is a bug, and must not be committed. */
    public static FileCounts balanced(Tally tally, Landed landed) {
        FileCounts counts = new FileCounts(
                tally.lines(),
                landed,
                Map.copyOf(tally.repairs()),
                Map.copyOf(tally.skipped()),
                tally.extraColumns(),
                tally.joined());
        if (!counts.isBalanced(Lines::count)) {
            throw new IllegalStateException("Lines are unaccounted for: " + counts);
        }
        if (!counts.isBalanced(Lines::hash)) {
            throw new IllegalStateException("Records are unaccounted for: " + counts);
        }
        return counts;
    }

    private boolean isBalanced(ToLongFunction<Lines> amount) {
        long all = lines.values().stream().mapToLong(amount).sum();
        long read = amount.applyAsLong(lines(Fate.READ));
        return read == all - read;
    }

    private Lines lines(Fate fate) {
        return lines.getOrDefault(fate, Lines.NONE);
    }

    /** Lines behind the header, and those above it that a rule of the contract skips; blank lines included. */
    public long read() {
        return lines(Fate.READ).count();
    }

    public long loaded() {
        return lines(Fate.LOADED).count();
    }

    public long rejected() {
        return lines(Fate.REJECTED).count();
    }

    public long duplicate() {
        return lines(Fate.DUPLICATE).count();
    }

    public long skipped() {
        return lines(Fate.SKIPPED).count();
    }

    public long blank() {
        return lines(Fate.BLANK).count();
    }

    /** Without what is no record. */
    public long records() {
        return read() - skipped() - blank();
    }

    public long hash(Fate fate) {
        return lines(fate).hash();
    }

    public long deleted() {
        return landed.deletions().rows();
    }

    /** It has records, and none of them was accepted. */
    public boolean isAllRejected() {
        return rejected() > 0 && loaded() == 0 && duplicate() == 0;
    }

    /** What is kept of a file of which nothing was loaded. */
    public FileCounts refused() {
        Map<Fate, Lines> left = new EnumMap<>(Fate.class);
        left.putAll(lines);
        left.remove(Fate.LOADED);
        return new FileCounts(left, Landed.NOTHING, repairs, skippedBy, List.of(), JoinedLines.NONE);
    }
}
