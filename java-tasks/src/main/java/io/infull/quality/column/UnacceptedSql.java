package io.infull.quality.column;

import io.infull.db.Names;
import java.util.List;
import java.util.stream.Collectors;

/** Values that are not in a list; each different value counts once, null is accepted. */
record UnacceptedSql(CheckedRows rows, String column, List<String> values) implements CheckSql {

    @Override
    public String count() {
        return "count(distinct " + rows.column(column) + ") " + rows.filter(violation());
    }

    @Override
    public String offendingRows() {
        return rows.selectAll(violation());
    }

    // The literals have no type, so PostgreSQL reads them as values of the column.
    private String violation() {
        return rows.column(column) + " not in ("
                + values.stream().map(Names::literal).collect(Collectors.joining(", ")) + ")";
    }
}
