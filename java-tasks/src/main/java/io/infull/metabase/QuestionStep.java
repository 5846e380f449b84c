package io.infull.metabase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions. Creates those that are missing, corrects those that differ, and archives those that are no longer
 * declared.
 */
final class QuestionStep {

    private static final String KIND = "question";

    private final Api api;
    private final Changes changes;
    private final long collection;
    private final long database;
    private final Map<Mark, JsonNode> found;

    QuestionStep(Api api, Changes changes, long collection, long database, Map<Mark, JsonNode> found) {
        this.api = api;
        this.changes = changes;
        this.collection = collection;
        this.database = database;
        this.found = found;
    }

    /** Their ids in Metabase. */
    Map<Mark, Long> bring(List<Question> questions) {
        Map<Mark, Long> ids = new HashMap<>();
        questions.forEach(question -> ids.put(question.mark(), bring(question)));
        return ids;
    }

    /** Ids of those that are no longer declared. */
    Set<Long> stale(Set<Mark> declared) {
        return undeclared(declared).stream()
                .map(card -> card.path("id").asLong())
                .collect(Collectors.toSet());
    }

    void archiveStale(Set<Mark> declared) {
        for (JsonNode card : undeclared(declared)) {
            api.put(
                    "/api/card/" + card.path("id").asLong(),
                    JsonMapper.shared().createObjectNode().put("archived", true));
            changes.archived(KIND, card.path("name").asString(""));
        }
    }

    private List<JsonNode> undeclared(Set<Mark> declared) {
        return found.entrySet().stream()
                .filter(entry -> !declared.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(card -> !card.path("archived").asBoolean(false))
                .toList();
    }

    private long bring(Question question) {
        NativeQuery query = question.query(database);
        ObjectNode wanted = body(question);
        JsonNode card = found.get(question.mark());
        if (card == null) {
            ObjectNode body = wanted.deepCopy().set("dataset_query", query.toJson());
            JsonNode kept = api.post("/api/card", body);
            changes.created(KIND, question.name());
            changes.check(KIND, question.name(), wanted, kept);
            return kept.path("id").asLong();
        }
        return update(question, card, wanted, query);
    }

    private long update(Question question, JsonNode card, ObjectNode wanted, NativeQuery query) {
        long id = card.path("id").asLong();
        wanted.put("archived", false);
        List<String> differences = new ArrayList<>(Differences.between(wanted, card));
        Optional<NativeQuery> now = NativeQuery.read(card.path("dataset_query"));
        if (now.filter(query::isSaidBy).isEmpty()) {
            differences.add("dataset_query");
        }
        if (differences.isEmpty()) {
            changes.unchanged();
            return id;
        }
        ObjectNode body = wanted.deepCopy().set("dataset_query", query.toJson());
        JsonNode kept = api.put("/api/card/" + id, body);
        changes.updated(KIND, question.name(), differences);
        changes.check(KIND, question.name(), wanted, kept);
        return id;
    }

    private ObjectNode body(Question question) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("name", question.name())
                .put("description", question.mark().under(question.about()))
                .put("type", "question")
                .put("display", question.display())
                .put("collection_id", collection)
                .set("visualization_settings", question.settings());
        return body;
    }
}
