package io.infull.quality.column;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values or combinations of values that occur more than once.
 *
 * @param considered condition of the rows that count: nulls are equal in a combination, but are ignored in a single
 *     column
 */
record RepetitionSql(CheckedRows rows, List<String> columns, String considered) implements CheckSql {

    /**
     * The number of rows minus the number of different hashes. Equal values have equal hashes, so 0 proves that nothing
     * is repeated. Otherwise the values themselves must be grouped. Sorting hashes takes half of the time of sorting or
     * grouping texts: 0.24 s on top of a scan of 1,000,000 rows, compared with 0.70 s for a group by.
     */
    @Override
    public String count() {
        String hash = "hash_record_extended(row(" + columnList() + "), 0)";
        String filter = rows.filter(considered);
        return "count(*) " + filter + " - count(distinct " + hash + ") " + filter;
    }

    @Override
    public Optional<String> recount() {
        return Optional.of("select count(*) as failures from (select 1 from " + rows.model() + " where "
                + rows.condition() + " and " + considered + " group by " + columnList()
                + " having count(*) > 1) as repeated");
    }

    @Override
    public String offendingRows() {
        return "select (counted._row).* from (select " + rows.model() + " as _row, count(*) over (partition by "
                + columnList() + ") as _times from " + rows.model() + " where " + rows.condition() + " and "
                + considered + ") as counted where _times > 1";
    }

    private String columnList() {
        return columns.stream().map(rows::column).collect(Collectors.joining(", "));
    }
}
