package io.infull.publish;

import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.ops.ColumnType;
import io.infull.ops.ManifestEntry;
import java.util.List;
import java.util.Map;

/** {@code ops.published_kpi}: the KPIs of each publication, kept after its parts are dropped. */
final class KeptKpis {

    private static final List<String> OF_VALUES = List.of("kpi", "period_date", "numerator", "denominator");
    private static final List<String> OF_POLICIES = List.of(
            "policy_id",
            "period_date",
            "judged_line_count",
            "on_time_line_count",
            "in_full_line_count",
            "otif_line_count");

    private KeptKpis() {}

    /** Runs in the transaction of the publish. Does nothing in a project without KPIs. */
    static void keep(Session session, long candidate, Map<String, ManifestEntry> manifest) {
        if (!has(manifest, "kpi_values", OF_VALUES)) {
            return;
        }
        String compared = has(manifest, "fact_policy_comparison", OF_POLICIES)
                ? Statements.read(KeptKpis.class, "keep_compared_kpis")
                : "";
        session.execute(Statements.read(KeptKpis.class, "keep_kpis")
                .replace("    -- compared policies\n", compared)
                .replace(":publication", Long.toString(candidate)));
    }

    private static boolean has(Map<String, ManifestEntry> manifest, String model, List<String> columns) {
        ManifestEntry entry = manifest.get(model);
        return entry != null
                && entry.facts().columns().stream()
                        .map(ColumnType::name)
                        .toList()
                        .containsAll(columns);
    }
}
