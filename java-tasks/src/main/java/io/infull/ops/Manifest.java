package io.infull.ops;

import io.infull.db.NamedSql;
import io.infull.db.Row;
import io.infull.db.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code ops.manifest}: the models of a publication, each after all models that it reads. */
public final class Manifest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<ColumnType>> COLUMNS = new TypeReference<>() {};

    private Manifest() {}

    /** By model, in dependency order; empty when the publication is unknown or its parts were dropped. */
    public static Map<String, ManifestEntry> read(Session session, long publicationId) {
        Map<String, ManifestEntry> entries = new LinkedHashMap<>();
        session.list(
                "select model, ordinal, layer, fingerprint, part, relation, definition, columns, description, meta "
                        + "from ops.manifest where publication_id = ? order by ordinal",
                row -> entries.put(row.text("model"), entry(row)),
                publicationId);
        return entries;
    }

    public static void add(Session session, long publicationId, ManifestEntry entry) {
        session.update(NamedSql.read(Manifest.class, "add_to_manifest")
                .value("publication_id", publicationId)
                .value("model", entry.model())
                .value("ordinal", entry.ordinal())
                .value("layer", entry.layer())
                .value("fingerprint", entry.fingerprint())
                .value("part", entry.stored().part())
                .value("relation", entry.stored().relation())
                .value("definition", entry.stored().definition())
                .value("columns", JSON.writeValueAsString(entry.facts().columns()))
                .value("description", entry.facts().description())
                .value("meta", entry.facts().meta()));
    }

    private static ManifestEntry entry(Row row) {
        return new ManifestEntry(
                row.text("model"),
                row.smallNumber("ordinal"),
                row.text("layer"),
                row.text("fingerprint"),
                new ManifestEntry.Stored(
                        row.optionalNumber("part").orElse(null), row.text("relation"), row.text("definition")),
                new ModelFacts(
                        JSON.readValue(row.text("columns"), COLUMNS), row.text("description"), row.text("meta")));
    }
}
