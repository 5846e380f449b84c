package io.infull.source.account;

import java.util.List;
import java.util.Map;

/**
 * What a file changed in the raw tables.
 *
 * @param outdated loaded records that changed nothing because there are later rows
 * @param deletions rows of earlier files that were marked deleted
 * @param rowsByTable rows that were inserted or changed, per raw table
 * @param repetitions duplicates that may be business rows
 */
public record Landed(long outdated, Deletions deletions, Map<String, Long> rowsByTable, List<Repetition> repetitions) {

    public static final Landed NOTHING = new Landed(0, Deletions.NONE, Map.of(), List.of());

    /** Every row into an empty table. */
    public static Landed inserted(String table, long rows) {
        return new Landed(0, Deletions.NONE, Map.of(table, rows), List.of());
    }
}
