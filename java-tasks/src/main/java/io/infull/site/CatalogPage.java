package io.infull.site;

import io.infull.db.Session;
import io.infull.project.Model;
import io.infull.project.Project;
import io.infull.project.board.Board;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Sources, models, KPIs and tiles: their lineage, descriptions, checks and build times. */
final class CatalogPage {

    private final Project project;
    private final Board board;
    private final Session session;
    private final SiteFolder site;
    private final Published published;

    CatalogPage(Project project, Board board, Session session, SiteFolder site, Published published) {
        this.project = project;
        this.board = board;
        this.session = session;
        this.site = site;
        this.published = published;
    }

    void write() throws IOException {
        String models = Queries.json(session, "list_models", published.id());
        String runs = Queries.json(session, "list_node_runs");
        String sources = Queries.json(session, "list_raw_tables");
        Slice.write(site, "catalog", json -> {
            json.writeStartObject();
            json.writeName("published");
            json.writeRawValue(models);
            json.writeName("runs");
            json.writeRawValue(runs);
            json.writeName("sources");
            json.writeRawValue(sources);
            json.writeObjectPropertyStart("project");
            project.modelsInOrder().forEach(model -> write(json, model));
            json.writeEndObject();
            json.writeObjectPropertyStart("tiles");
            board.tiles().forEach(tile -> {
                json.writeName(tile.name());
                write(json, tile.kpi().isEmpty() ? tile.reads() : List.of("kpi_" + tile.kpi()));
            });
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Model model) {
        json.writeObjectPropertyStart(model.name());
        json.writeName("reads");
        write(json, model.reads());
        json.writeName("reads_raw");
        write(json, model.readsRaw());
        json.writeName("key");
        write(json, model.key());
        json.writeStringProperty("sql", model.sql());
        json.writeObjectPropertyStart("columns");
        model.columns().forEach(column -> json.writeStringProperty(column.name(), column.description()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Collection<String> names) {
        json.writeArray(names.toArray(String[]::new), 0, names.size());
    }
}
