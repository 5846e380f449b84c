package io.infull.site;

import io.infull.db.Session;
import io.infull.project.Model;
import io.infull.project.Project;
import io.infull.project.board.Board;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Slice.write(site, Slice.CATALOG, json -> {
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

    // A column of a dimension needs no description in each model that has it.
    private void write(JsonGenerator json, Model model) {
        json.writeObjectPropertyStart(model.name());
        json.writeName("reads");
        write(json, model.reads());
        json.writeName("reads_raw");
        write(json, model.readsRaw());
        json.writeName("key");
        write(json, model.notes().key());
        json.writeStringProperty("sql", model.sql());
        json.writeObjectPropertyStart("columns");
        Map<String, String> descriptions = new LinkedHashMap<>();
        board.dimensions().list().forEach(one -> descriptions.put(one.column(), one.description()));
        model.notes().columns().forEach(column -> descriptions.put(column.name(), column.description()));
        descriptions.forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Collection<String> names) {
        json.writeArray(names.toArray(String[]::new), 0, names.size());
    }
}
