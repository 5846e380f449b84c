package io.infull.report;

import io.infull.db.NamedSql;
import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.project.kpi.Dimension;
import java.util.List;

/**
 * Reads the figures of a breakdown. {@code kpi_targets} has them as a whole and by what customers agree targets for; by
 * any other dimension they are summed from {@code kpi_values}.
 */
record FigureReader(Session session, PublishedFacts publication) {

    private static final String IS_KEPT =
            "select exists (select from analytics.kpi_targets where scope = ?) as is_kept";

    private static final String COLUMNS = "select attname as name from pg_attribute "
            + "where attrelid = to_regclass('analytics.kpi_values') and attnum > 0 and not attisdropped order by attnum";

    List<KpiFigure> read(Breakdown by) {
        boolean isKept = by.isOverall() || session.one(IS_KEPT, row -> row.flag("is_kept"), by.scope());
        String scope = Names.literal(by.scope());
        String figures = isKept
                ? "select * from analytics.kpi_targets where scope = " + scope
                : NamedSql.read(FigureReader.class, "sum_kpis_by_dimension")
                        .piece("scope", scope)
                        .piece("dimension", column(by.dimension().orElseThrow()))
                        .text();
        return session.list(
                NamedSql.read(FigureReader.class, "read_kpi_figures")
                        .piece("figures", figures)
                        .value("publication", publication.id()),
                KpiFigure::of);
    }

    private String column(Dimension dimension) {
        List<String> known = session.list(COLUMNS, row -> row.text("name"));
        if (!known.contains(dimension.column())) {
            throw new BadConfiguration("Cannot report by " + dimension.name() + ": publication " + publication.id()
                    + " was made without it. Expected column " + dimension.column() + " in analytics.kpi_values, found "
                    + known + ". Run transform, test and publish first");
        }
        return Names.quoted(dimension.column());
    }
}
