package io.infull.source.binding;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.infull.testing.ContractPage;
import io.infull.testing.ContractPage.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON schema of contracts: keys and types are those of the reader; what they mean, their defaults and their
 * allowed values are those of docs/contracts.md.
 */
public final class ContractSchema {

    private static final String DAYS = "^ *\\d{1,4} (working )?days? *$";
    /** What the page says in words. */
    private static final Map<String, String> PATTERNS = Map.of(
            "dialect: delimiter", "^(tab|\\\\t|[\\x00-\\x09\\x0B\\x0C\\x0E-\\x21\\x23-\\x7F])$",
            "freshness: error_after", DAYS,
            "freshness: not_judged_after", DAYS,
            "freshness: warn_after", DAYS);

    private static final String DECIMAL = "decimal(p,s)";
    private static final String DECIMALS = "^decimal\\(\\d{1,3}, *\\d{1,3}\\)$";

    private static final Schema JUDGE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(JsonMapper.shared()
                    .readTree(of(ContractPage.read(), ContractKeys.read()).toString()));

    private final ContractPage page;
    private final ContractKeys keys;

    private ContractSchema(ContractPage page, ContractKeys keys) {
        this.page = page;
        this.keys = keys;
    }

    static ObjectNode of(ContractPage page, ContractKeys keys) {
        ContractSchema schema = new ContractSchema(page, keys);
        ObjectNode written = object().put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", "Contract of a source of InFull")
                .put("$comment", "Written by ContractSchemaTest out of the reader of contracts and docs/contracts.md");
        ObjectNode definitions = object();
        keys.objects().keySet().forEach(type -> {
            if (schema.section(type).equals(ContractKeys.ROOT)) {
                written.setAll(schema.object(type));
            } else {
                definitions.set(schema.section(type), schema.object(type));
            }
        });
        written.set("definitions", definitions);
        return written;
    }

    /** What an editor would mark in a contract. */
    static List<String> violations(JsonNode contract) {
        return JUDGE.validate(JsonMapper.shared().readTree(contract.toString())).stream()
                .map(Object::toString)
                .toList();
    }

    public static List<String> violations(String contract) {
        return violations(ContractTrial.yaml(contract));
    }

    private String section(JavaType type) {
        return keys.names(type).stream()
                .filter(name -> !page.rows(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode object(JavaType type) {
        ObjectNode schema = object().put("type", "object").put("additionalProperties", false);
        ArrayNode needed = object().putArray("required");
        ObjectNode properties = schema.putObject("properties");
        page.rows(section(type)).values().forEach(row -> {
            JavaType known = keys.objects().get(type).get(row.key());
            if (known != null) {
                properties.set(row.key(), property(row, known));
            }
            if (row.cell("Default").equals("needed")) {
                needed.add(row.key());
            }
        });
        if (!needed.isEmpty()) {
            schema.set("required", needed);
        }
        return schema;
    }

    private ObjectNode property(Row row, JavaType type) {
        ObjectNode schema = object().put("description", plain(row.cell("Meaning")));
        row.code("Default").ifPresent(value -> schema.set("default", ContractTrial.yaml(value)));
        JsonNode example = ContractTrial.example(row).get(row.key());
        schema.putArray("examples").add(example);
        schema.setAll(value(row, type));
        return schema;
    }

    private ObjectNode value(Row row, JavaType type) {
        if (type.isMapLikeType()) {
            ObjectNode schema = object().put("type", "object");
            schema.set("additionalProperties", value(row, type.getContentType()));
            return schema;
        }
        if (type.isContainerType()) {
            ObjectNode one = value(row, type.getContentType());
            ObjectNode list = object().put("type", "array");
            list.set("items", one);
            return either(one, list);
        }
        if (ContractKeys.isObject(type)) {
            ObjectNode of = object().put("$ref", "#/definitions/" + section(type));
            return ContractKeys.isTextOrObject(type) ? either(shortForm(type), of) : either(of);
        }
        return scalar(row, type);
    }

    // Words that stand for an object: all texts, or those of the page.
    private ObjectNode shortForm(JavaType type) {
        List<String> words = page.rows(section(type)).values().stream()
                .filter(row -> row.cell("Type").equals("word alone"))
                .map(Row::key)
                .toList();
        return words.isEmpty() ? text() : oneOf(words);
    }

    private static ObjectNode scalar(Row row, JavaType type) {
        String pattern = PATTERNS.get(row.toString());
        if (pattern != null) {
            ObjectNode text = object().put("type", "string").put("pattern", pattern);
            // YAML takes a digit alone for a number.
            return row.key().equals("delimiter")
                    ? either(
                            text,
                            object().put("type", "integer").put("minimum", 0).put("maximum", 9))
                    : text;
        }
        if (row.allowed().contains(DECIMAL)) {
            List<String> others =
                    row.allowed().stream().filter(word -> !word.equals(DECIMAL)).toList();
            return either(oneOf(others), object().put("type", "string").put("pattern", DECIMALS));
        }
        if (!row.allowed().isEmpty()) {
            return oneOf(row.allowed());
        }
        return switch (type.getRawClass().getSimpleName()) {
            case "boolean", "Boolean" -> object().put("type", "boolean");
            case "int", "Integer", "long", "Long" -> ranged(row, "integer");
            case "double", "Double" -> ranged(row, "number");
            default -> text();
        };
    }

    private static ObjectNode ranged(Row row, String type) {
        ObjectNode schema = object().put("type", type);
        row.range().ifPresent(range -> {
            schema.put("minimum", range.get(0));
            if (range.size() > 1) {
                schema.put("maximum", range.get(1));
            }
        });
        return schema;
    }

    // What YAML takes for a number or a boolean is a text for the reader, as it is written.
    private static ObjectNode text() {
        ObjectNode schema = object();
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema;
    }

    private static ObjectNode oneOf(List<String> words) {
        ObjectNode schema = object();
        ArrayNode values = schema.putArray("enum");
        new TreeSet<>(words).forEach(values::add);
        return schema;
    }

    private static ObjectNode either(ObjectNode... schemas) {
        ObjectNode schema = object();
        schema.putArray("anyOf").addAll(List.of(schemas));
        return schema;
    }

    private static ObjectNode object() {
        return ContractReader.MAPPER.createObjectNode();
    }

    private static String plain(String markdown) {
        return markdown.replaceAll(" \\(\\[[^)]*\\)\\)", "")
                .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replace("`", "");
    }
}
