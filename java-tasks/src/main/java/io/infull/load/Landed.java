package io.infull.load;

import java.util.Map;

/**
 * What became of the rows that were parsed. Every parsed row is loaded, refused or a duplicate; of each, also the sum of
 * the hashes of the records ({@link HashSums}).
 *
 * @param loaded lines that feed at least one target, or would if there were no later rows
 * @param refused lines rejected because of what another line, or the raw table, says of the same key
 * @param outdated those of the loaded lines that changed nothing because there are later rows
 * @param deletions what was marked deleted
 * @param rowsByTable rows that were inserted or changed
 */
record Landed(
        long loaded,
        long refused,
        long duplicate,
        long hashLoaded,
        long hashRefused,
        long hashDuplicate,
        long outdated,
        Deletions deletions,
        Map<String, Long> rowsByTable) {

    /** The same, now that the rows are in their tables. */
    Landed written(Map<String, Long> rows) {
        return new Landed(
                loaded, refused, duplicate, hashLoaded, hashRefused, hashDuplicate, outdated, deletions, rows);
    }

    /** Every row into an empty table. */
    static Landed inserted(String table, long rows, long hash) {
        return new Landed(rows, 0, 0, hash, 0, 0, 0, Deletions.NONE, Map.of(table, rows));
    }
}
