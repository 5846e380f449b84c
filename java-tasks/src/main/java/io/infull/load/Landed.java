package io.infull.load;

import java.util.Map;

/**
 * What became of the rows that were parsed. Every parsed row is loaded, refused or a duplicate.
 *
 * @param loaded lines that feed at least one target, or would if there were no later rows
 * @param refused lines rejected because of what another line, or the raw table, says of the same key
 * @param outdated those of the loaded lines that changed nothing because there are later rows
 * @param deleted rows that were marked deleted
 * @param rowsByTable rows that were inserted or changed
 */
record Landed(long loaded, long refused, long duplicate, long outdated, long deleted, Map<String, Long> rowsByTable) {

    /** Every row into an empty table. */
    static Landed inserted(String table, long rows) {
        return new Landed(rows, 0, 0, 0, 0, Map.of(table, rows));
    }
}
