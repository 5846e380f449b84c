package io.infull.report;

import io.infull.db.Database;
import io.infull.db.Isolation;
import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.error.BadConfiguration;
import io.infull.error.InputMissing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the published figures in one snapshot, so that they all belong to one publication. */
public final class Reporter {

    private final Database database;

    public Reporter(Database database) {
        this.database = database;
    }

    /** Throws InputMissing when nothing was published yet, and BadConfiguration when a model is missing. */
    public KpiReport read(Breakdown by) {
        return database.transaction(Isolation.SNAPSHOT, session -> {
            PublishedFacts publication = publication(session);
            assertModelsPublished(session, publication);
            return new KpiReport(
                    publication,
                    by,
                    new FigureReader(session, publication).read(by),
                    counts(
                            session,
                            "select fulfillment_state as name, count(*) as amount from analytics.fact_fulfillment "
                                    + "group by 1 order by 1"),
                    counts(
                            session,
                            "select cast(mature_date as text) as name, cast(sum(line_count) as bigint) as amount "
                                    + "from analytics.fact_maturing_lines group by mature_date order by mature_date"),
                    counts(
                            session,
                            "select source as name, row_count as amount from analytics.fact_rows_after_as_of_date "
                                    + "order by 1"),
                    session.one(statement("read_contract_breaches"), ContractBreaches::of));
        });
    }

    private static PublishedFacts publication(Session session) {
        if (!session.one("select to_regclass('ops.published') is not null as is_there", row -> row.flag("is_there"))) {
            throw new InputMissing("Nothing to report: this database is not a warehouse yet. Run load first");
        }
        return session.first(statement("read_publication"), PublishedFacts::of)
                .orElseThrow(() -> new InputMissing(
                        "Nothing to report: nothing was published yet. Run transform, test and publish first"));
    }

    private static void assertModelsPublished(Session session, PublishedFacts publication) {
        List<String> missing =
                session.list(statement("find_missing_models"), row -> row.text("model"), publication.id());
        if (!missing.isEmpty()) {
            throw new BadConfiguration("Cannot report: publication " + publication.id() + " lacks the models " + missing
                    + ". Add them to the SQL project and publish it");
        }
    }

    private static Map<String, Long> counts(Session session, String query) {
        Map<String, Long> counts = new LinkedHashMap<>();
        session.list(query, row -> counts.put(row.text("name"), row.number("amount")));
        return counts;
    }

    private static String statement(String name) {
        return Statements.read(Reporter.class, name);
    }
}
