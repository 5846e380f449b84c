package io.infull.metabase;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Judges requests by {@code api.yml}: path, method, query and body. What is not described is refused. */
final class ApiContract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode contract;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    ApiContract() {
        try (InputStream stream = ApiContract.class.getResourceAsStream("api.yml")) {
            contract = new YAMLMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a request; empty when nothing is. */
    List<String> violations(String method, String path, String query, String body) {
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            return List.of(method + " " + path + " is not described");
        }
        List<String> violations = new ArrayList<>(ofQuery(operation.get().path("query"), query));
        JsonNode wanted = operation.get().path("body");
        if (wanted.isMissingNode() && !body.isEmpty()) {
            violations.add("has a body, but takes none");
        }
        if (!wanted.isMissingNode()) {
            violations.addAll(ofValue(wanted, JsonMapper.shared().readTree(body)));
        }
        return violations.stream()
                .map(violation -> method + " " + path + " " + violation)
                .toList();
    }

    private Optional<JsonNode> operation(String method, String path) {
        return contract.path("paths").properties().stream()
                .filter(entry -> Pattern.matches(entry.getKey().replace("{id}", "[1-9]\\d*"), path))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private List<String> ofQuery(JsonNode parameters, String query) {
        List<String> violations = new ArrayList<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String name = URLDecoder.decode(pair.replaceFirst("=.*", ""), StandardCharsets.UTF_8);
            String text = URLDecoder.decode(pair.replaceFirst("^[^=]*=?", ""), StandardCharsets.UTF_8);
            JsonNode schema = parameters.path(name);
            if (schema.isMissingNode()) {
                violations.add("has the unknown query parameter " + name);
                continue;
            }
            boolean isText = !text.matches("true|false|\\d+");
            JsonNode value = isText
                    ? JsonMapper.shared().getNodeFactory().stringNode(text)
                    : JsonMapper.shared().readTree(text);
            violations.addAll(ofValue(schema, value));
        }
        return violations;
    }

    private List<String> ofValue(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::judge).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema judge(JsonNode schema) {
        ObjectNode document = (ObjectNode) schema.deepCopy();
        document.set("components", contract.path("components"));
        return SCHEMAS.getSchema(document);
    }
}
