package io.infull.load;

import java.util.List;
import java.util.Map;

/**
 * How the lines of a file ended. They add up: every line read is loaded, rejected, a duplicate or blank.
 *
 * @param outdated those of the loaded lines that changed nothing because there are later rows
 * @param deletions rows of earlier files that were marked deleted
 * @param repairs how often each declared repair altered a value
 * @param rowsByTable rows that were inserted or changed, per raw table
 * @param extraColumns the first names of columns that were kept without being declared
 * @param hashes the same account by content
 */
record FileCounts(
        long read,
        long loaded,
        long rejected,
        long duplicate,
        long blank,
        long outdated,
        Deletions deletions,
        Map<String, Long> repairs,
        Map<String, Long> rowsByTable,
        List<String> extraColumns,
        HashSums hashes) {

    static final FileCounts NONE =
            new FileCounts(0, 0, 0, 0, 0, 0, Deletions.NONE, Map.of(), Map.of(), List.of(), HashSums.NONE);

    /** Throws IllegalStateException when a line is unaccounted for, by number or by content: that is a bug, and must not be committed. */
    static FileCounts balanced(Tally tally, Landed landed) {
        FileCounts counts = new FileCounts(
                tally.read(),
                landed.loaded(),
                tally.rejected() + landed.refused(),
                landed.duplicate(),
                tally.blank(),
                landed.outdated(),
                landed.deletions(),
                Map.copyOf(tally.repairs()),
                Map.copyOf(landed.rowsByTable()),
                tally.extraColumns(),
                tally.hashes(landed));
        if (counts.read != counts.loaded + counts.rejected + counts.duplicate + counts.blank) {
            throw new IllegalStateException("Lines are unaccounted for: " + counts);
        }
        if (!counts.hashes.isBalanced()) {
            throw new IllegalStateException("Records are unaccounted for: " + counts);
        }
        return counts;
    }

    long deleted() {
        return deletions.rows();
    }

    /** What is kept of a file of which nothing was loaded. */
    FileCounts refused() {
        return new FileCounts(
                read, 0, rejected, duplicate, blank, 0, Deletions.NONE, repairs, Map.of(), List.of(), HashSums.NONE);
    }
}
