package io.infull.site;

import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.project.board.Board;
import io.infull.project.board.Tile;
import io.infull.project.kpi.Dimension;
import io.infull.project.sql.SqlProblem;
import java.io.IOException;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** All data of the first screen, in one script: tiles, totals by day, and the state of publication and sources. */
final class FrontPage {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Session session;
    private final SiteFolder site;
    private final Board board;
    private final Published published;
    private final Instant now;

    FrontPage(Session session, SiteFolder site, Board board, Published published, Instant now) {
        this.session = session;
        this.site = site;
        this.board = board;
        this.published = published;
        this.now = now;
    }

    void write(Cube cube, LateCounts late, LineSlices lines) throws IOException {
        String publication = Queries.json(
                session, "describe_publication", published.previous().orElse(-1L), published.id());
        String sources = Queries.json(session, "list_sources");
        String rejected = Queries.json(session, "count_rejected_rows", published.id(), published.id());
        String notCounted = Queries.json(session, "list_rows_not_counted");
        String policies = Queries.json(session, "list_policies");
        String maturing = Queries.json(session, "list_maturing", published.id());
        String maturingLines = Queries.json(session, "list_maturing_lines");
        String names = Queries.json(session, "list_names");
        String gaps = Queries.json(session, "list_kpi_gaps");
        String targets = Queries.json(session, "list_targets");
        Slice.write(site, Slice.SITE, json -> {
            json.writeStartObject();
            json.writeStringProperty("written_at", now.toString());
            raw(json, "publication", publication);
            raw(json, "sources", sources);
            raw(json, "rejected", rejected);
            raw(json, "not_counted", notCounted);
            raw(json, "policies", policies);
            raw(json, "maturing", maturing);
            raw(json, "maturing_lines", maturingLines);
            raw(json, "names", names);
            raw(json, "kpi_gaps", gaps);
            raw(json, "targets", targets);
            json.writeObjectPropertyStart("board");
            json.writeStringProperty("title", board.title());
            json.writeStringProperty("owner", board.owner());
            json.writeStringProperty("description", board.description());
            json.writePOJOProperty("shared_cards", board.sharedCards());
            json.writePOJOProperty("alternatives", board.alternatives());
            json.writeEndObject();
            json.writeArrayPropertyStart("tiles");
            board.tiles().forEach(tile -> write(json, tile, cube));
            json.writeEndArray();
            write(json, cube);
            write(json, late);
            json.writeNumberProperty("order_lines", lines.rows());
            json.writeEndObject();
        });
    }

    private static void raw(JsonGenerator json, String name, String content) {
        json.writeName(name);
        json.writeRawValue(content);
    }

    private void write(JsonGenerator json, Tile tile, Cube cube) {
        json.writeStartObject();
        json.writeStringProperty("name", tile.name());
        json.writeStringProperty("title", tile.title());
        json.writeStringProperty("about", tile.about());
        json.writeStringProperty("section", tile.section());
        json.writeStringProperty("chart", tile.chart());
        json.writeStringProperty("grain", tile.grain());
        json.writeStringProperty("unit", tile.unit());
        json.writeStringProperty("display", tile.display());
        json.writeStringProperty("better", tile.better());
        json.writeStringProperty("kpi", tile.kpi());
        json.writeStringProperty("date", tile.date());
        json.writeBooleanProperty("stock", tile.isStock());
        json.writeBooleanProperty("followed", !tile.rows().isEmpty());
        json.writePOJOProperty("columns", tile.columns());
        json.writePOJOProperty("bounded_by", tile.boundedBy());
        json.writePOJOProperty("unbounded_by", tile.unboundedBy());
        raw(json, "legend", tile.hasSeries() ? legend(tile) : "[]");
        Cube.Scales scales = cube.scales(tile.name());
        if (scales != null) {
            json.writePOJOProperty("scales", scales);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LateCounts late) {
        json.writeObjectPropertyStart("late");
        json.writePOJOProperty("months", late.months());
        json.writeName("totals");
        late.totals().write(json);
        json.writeEndObject();
    }

    private String legend(Tile tile) {
        try {
            return session.one(
                    "select coalesce(json_agg(legend order by position), '[]') as content from (" + tile.legend()
                            + ") as legend",
                    row -> row.text("content"));
        } catch (SqlFailure e) {
            throw SqlProblem.of(tile.file(), tile.legend(), e);
        }
    }

    private static void write(JsonGenerator json, Dimension dimension, Dictionary values) {
        json.writeStartObject();
        json.writeStringProperty("name", dimension.name());
        json.writeStringProperty("title", dimension.title());
        json.writeStringProperty("plural", dimension.plural());
        json.writeStringProperty("column", dimension.column());
        json.writeBooleanProperty("many", dimension.isMany());
        json.writeStringProperty("within", dimension.within());
        json.writeBooleanProperty("of_orders", dimension.isKnownTo("order"));
        json.writePOJOProperty("values", values.texts());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Cube cube) {
        json.writePOJOProperty("measures", cube.measures());
        json.writeArrayPropertyStart("dimensions");
        for (int place = 0; place < cube.dimensions().size(); place++) {
            write(json, cube.dimensions().get(place), cube.dictionary(place));
        }
        json.writeEndArray();
        raw(json, "months", JSON.writeValueAsString(cube.months()));
        json.writeName("totals");
        cube.totals().write(json);
    }
}
