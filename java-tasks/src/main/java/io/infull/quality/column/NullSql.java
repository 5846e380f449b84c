package io.infull.quality.column;

/** Rows without a value in a column. */
record NullSql(CheckedRows rows, String column) implements CheckSql {

    @Override
    public String count() {
        return "count(*) " + rows.filter(violation());
    }

    @Override
    public String offendingRows() {
        return rows.selectAll(violation());
    }

    private String violation() {
        return rows.column(column) + " is null";
    }
}
