package io.infull.load;

import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.ops.RawTable;
import io.infull.source.landing.LocalLanding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that is in a warehouse after a load, in the words of a {@link Verdict}. */
final class CorpusState {

    private static final String REJECTS = """
            select reason, line, jsonb_strip_nulls(jsonb_build_object(
                'column', column_name, 'value', value, 'raw', raw_text)) as content
            from ops.rejected_row where load_id > %d""";

    private static final Map<String, String> COUNTS = new TreeMap<>(Map.of(
            "duplicates", "lines_duplicate",
            "skipped", "lines_skipped",
            "blanks", "lines_blank",
            "outdated", "lines_outdated",
            "deleted", "rows_deleted"));

    /** Every row that no load brought. */
    final String untouched;

    /** Rows, rejects and counts. */
    final List<String> statements = new ArrayList<>();

    /** What contradicts the ledger: its counts, its digest, and the provenance of rows. */
    final List<String> contradictions = new ArrayList<>();

    /** @param before the last load of what was loaded before, which is not looked at; 0 where nothing was */
    CorpusState(Session session, List<RawTable> tables, LocalLanding landing, long before) {
        List<RawRow> rows = session.list(RawRow.sql(tables), RawRow::read);
        untouched = untouched(rows);
        rows.stream()
                .filter(RawRow::isLoaded)
                .forEach(row -> statements.add("row "
                        + (before == 0 ? Verdict.without("_file", row.content()) : Verdict.sorted(row.content()))));
        statements.addAll(session.list(
                REJECTS.formatted(before),
                row -> "reject-row " + row.text("reason") + " " + row.number("line") + " "
                        + Verdict.sorted(row.text("content"))));
        LedgerCheck check = new LedgerCheck(rows, landing.folder());
        Set<String> loads = new HashSet<>();
        session.list(LedgerCheck.SQL, file -> loads.add(LedgerCheck.load(file)) && note(file, check, before));
        check.foreignRows(loads).forEach(row -> contradictions.add(row.toString()));
        landing.list().setAside().forEach(file -> statements.add("set-aside " + file.reason()));
        if (statements.stream().noneMatch(statement -> statement.matches("(?s)(?:reject|set-aside).*"))) {
            statements.add(Verdict.ACCEPT);
        }
    }

    static String untouched(List<RawRow> rows) {
        return rows.stream()
                .filter(row -> !row.isLoaded())
                .map(row -> row.table() + " " + row.content())
                .collect(Collectors.joining("\n"));
    }

    private boolean note(Row file, LedgerCheck check, long before) {
        if (file.number("load_id") <= before) {
            return false;
        }
        check.problem(file).ifPresent(contradictions::add);
        COUNTS.forEach((name, column) -> {
            if (file.number(column) > 0) {
                statements.add(name + " " + file.number(column));
            }
        });
        if (!file.text("repairs").equals("{}")) {
            statements.add("repairs " + Verdict.sorted(file.text("repairs")));
        }
        file.optionalText("reason").ifPresent(reason -> statements.add(Verdict.REJECT_FILE + reason));
        return true;
    }
}
