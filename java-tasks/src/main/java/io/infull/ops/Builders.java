package io.infull.ops;

import io.infull.db.Session;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which project built a publication: a digest of each of its files, by path. */
public final class Builders {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> DIGESTS = new TypeReference<>() {};

    private Builders() {}

    public static void note(Session session, long publicationId, Map<String, String> files) {
        session.update(
                "update ops.publication set project_files = cast(? as jsonb) where publication_id = ?",
                JSON.writeValueAsString(files),
                publicationId);
    }

    /** Empty when it was not recorded. */
    public static Optional<TreeMap<String, String>> of(Session session, long publicationId) {
        return session.one(
                        "select project_files from ops.publication where publication_id = ?",
                        row -> row.optionalText("project_files"),
                        publicationId)
                .map(files -> JSON.readValue(files, DIGESTS));
    }
}
