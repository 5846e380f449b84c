package io.infull.quality.change;

import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.db.Statements;
import java.util.Comparator;
import java.util.List;

/** Compares the KPIs of the candidate with the published ones. */
public final class KpiJumps {

    private static final List<String> QUERIES = List.of(
            Statements.read(KpiJumps.class, "find_moved_months"), Statements.read(KpiJumps.class, "find_broken_weeks"));

    private KpiJumps() {}

    /** Empty before the first publication, and in a project without KPIs or without limits for them. */
    public static List<KpiJump> find(Session session) {
        if (!canCompare(session)) {
            return List.of();
        }
        return QUERIES.stream()
                .flatMap(query -> session.list(query, KpiJumps::jump).stream())
                .sorted(Comparator.comparing(KpiJump::key))
                .toList();
    }

    private static KpiJump jump(Row row) {
        return new KpiJump(
                "kpi=" + row.text("kpi") + ", period=" + row.text("period"),
                row.text("kpi") + " of " + row.text("period") + " " + row.text("change"),
                row.text("json"));
    }

    private static boolean canCompare(Session session) {
        return session.one(
                "select to_regclass('analytics.kpi_values') is not null "
                        + "and to_regclass('candidate.kpi_values') is not null "
                        + "and to_regclass('candidate.ref_kpi_jump_limits') is not null as can_compare",
                row -> row.flag("can_compare"));
    }
}
