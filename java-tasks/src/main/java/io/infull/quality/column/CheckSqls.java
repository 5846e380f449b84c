package io.infull.quality.column;

import io.infull.project.DataTest;
import java.util.List;

/** Writes each kind of column check as SQL. */
public final class CheckSqls {

    private CheckSqls() {}

    /** @param number makes the names of joins unique in one scan */
    public static CheckSql of(DataTest test, int number) {
        CheckedRows rows = CheckedRows.of(test);
        if (test.rule() instanceof DataTest.UniqueCombination combination) {
            return new RepetitionSql(rows, combination.columns(), "true");
        }
        String column = test.column().orElseThrow();
        if (test.rule() instanceof DataTest.Unique) {
            return new RepetitionSql(rows, List.of(column), rows.column(column) + " is not null");
        }
        if (test.rule() instanceof DataTest.AcceptedValues accepted) {
            return new UnacceptedSql(rows, column, accepted.values());
        }
        if (test.rule() instanceof DataTest.Relationships parent) {
            return new OrphanSql(rows, column, parent, number);
        }
        return new NullSql(rows, column);
    }
}
