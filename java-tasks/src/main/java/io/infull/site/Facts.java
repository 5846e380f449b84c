package io.infull.site;

import io.infull.db.Session;
import java.io.IOException;
import java.util.List;

/** The data of the page Trust: files, rejected rows, checks, earlier publications. A page loads it on demand. */
final class Facts {

    private final Session session;
    private final SiteFolder site;
    private final Published published;

    Facts(Session session, SiteFolder site, Published published) {
        this.session = session;
        this.site = site;
        this.published = published;
    }

    void write() throws IOException {
        String files = Queries.json(session, "list_files");
        String checks = Queries.json(session, "list_checks", published.id());
        String publications = Queries.json(session, "list_publications");
        String commands = Queries.json(session, "list_commands");
        Slice.write(site, Slice.TRUST, json -> {
            json.writeStartObject();
            json.writeName("files");
            json.writeRawValue(files);
            json.writeName("checks");
            json.writeRawValue(checks);
            json.writeName("publications");
            json.writeRawValue(publications);
            json.writeName("commands");
            json.writeRawValue(commands);
            json.writeEndObject();
        });
        List<Long> loads = session.list(
                "select distinct load_id from ops.rejected_row order by load_id", row -> row.number("load_id"));
        for (Long load : loads) {
            String rows = Queries.json(session, "list_rejected_rows", load);
            Slice.write(site, Slice.name(Slice.REJECTS, load), json -> json.writeRawValue(rows));
        }
    }
}
