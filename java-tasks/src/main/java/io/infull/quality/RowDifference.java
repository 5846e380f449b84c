package io.infull.quality;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.project.Severity;
import io.infull.project.UnitTest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The difference between the rows of a model and the rows that a unit test expects, in any order. Nulls are equal.
 *
 * @param rows the first of them, keyed {@code missing …} or {@code unexpected …}
 * @param total how many there are
 */
record RowDifference(List<OffendingRow> rows, long total) {

    static final RowDifference NONE = new RowDifference(List.of(), 0);

    private static final String QUERY = Statements.read(RowDifference.class, "row_difference");
    private static final int SHOWN = 20;

    private record Line(OffendingRow row, long total) {}

    /**
     * @param expected a relation made of one parameter, the expected rows as JSON
     * @param columns the columns to compare
     */
    static RowDifference between(
            Session session, String actual, String expected, String expectedJson, Collection<String> columns) {
        String query = QUERY.replace("{columns}", Names.quotedList(columns))
                .replace("{actual}", actual)
                .replace("{expected}", expected);
        List<Line> lines = session.list(
                query,
                row -> new Line(
                        new OffendingRow(
                                row.text("side") + " " + OffendingRow.described(row.text("json")),
                                row.text("json"),
                                Optional.empty()),
                        row.number("total")),
                expectedJson,
                OffendingRow.MOST);
        return lines.isEmpty()
                ? NONE
                : new RowDifference(
                        lines.stream().map(Line::row).toList(), lines.get(0).total());
    }

    boolean isNone() {
        return total == 0;
    }

    CheckResult resultOf(UnitTest test) {
        return new CheckResult(
                CheckResult.Checked.ofModel(test.model(), test.name(), Severity.error),
                isNone() ? Verdict.passed : Verdict.failed,
                total,
                isNone() ? "gives the expected rows" : message(),
                rows);
    }

    private String message() {
        StringBuilder message = new StringBuilder(total + (total == 1 ? " row differs" : " rows differ"));
        rows.stream().limit(SHOWN).forEach(row -> message.append("\n  ").append(row.key()));
        return total > SHOWN ? message.append("\n  …").toString() : message.toString();
    }
}
