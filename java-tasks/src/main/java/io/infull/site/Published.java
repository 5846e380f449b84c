package io.infull.site;

import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.project.kpi.Dimensions;
import java.util.Optional;

/**
 * The publication that readers see.
 *
 * @param asOf ISO date
 * @param previous the publication before it, if its parts are kept
 */
record Published(long id, String asOf, Optional<Long> previous) {

    static Optional<Published> read(Session session, Dimensions dimensions) {
        if (!session.one("select to_regclass('ops.published') is not null as is_there", row -> row.flag("is_there"))) {
            return Optional.empty();
        }
        return session.first(
                Statements.read(Published.class, "find_published")
                        .replace("@dimensions@", PreviousKpis.array(dimensions)),
                row -> new Published(
                        row.number("publication_id"), row.text("as_of_date"), row.optionalNumber("previous_id")));
    }
}
