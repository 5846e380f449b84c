package io.infull.profile;

import io.infull.error.DataRefused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON objects, one per line or in an array. A member of an inner object is a field, named by its path. */
final class JsonSample {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final String name;
    private final SampleText text;
    private final Set<String> fields = new LinkedHashSet<>();
    private final ListsSeen lists = new ListsSeen();
    private final Set<String> texts = new HashSet<>();
    /** Paths of lists that are not made into rows. */
    private final Set<String> ignored = new LinkedHashSet<>();

    JsonSample(String name, SampleText text) {
        this.name = name;
        this.text = text;
    }

    Sample read() {
        boolean array = text.text().stripLeading().startsWith("[");
        List<JsonNode> records = new ArrayList<>();
        List<String> notes = new ArrayList<>(text.notes());
        List<String> edits = new ArrayList<>();
        String stop = records(records);
        if (records.isEmpty()) {
            throw new DataRefused("File " + name + " begins like JSON and is none: " + stop);
        }
        boolean all = stop.isEmpty() && text.complete() && records.size() < Sample.MOST_RECORDS;
        if (!array && !hasOnePerLine(records.size(), all)) {
            edits.add("The objects do not stand one per line, and load needs that: write each on a line of its own.");
        }
        if (!stop.isEmpty() && text.complete() && records.size() < Sample.MOST_RECORDS) {
            notes.add("record " + (records.size() + 1) + " cannot be read: " + stop);
        }
        records.forEach(lists::look);
        Optional<ExplodedList> exploded = lists.longest().map(ExplodedList::new);
        List<Map<String, String>> found = rows(records, exploded);
        ignored.forEach(path -> notes.add("field " + path + " holds lists that are not made to rows: it is ignored"));
        List<String> names = List.copyOf(fields);
        List<String[]> rows = found.stream()
                .map(record -> names.stream().map(record::get).toArray(String[]::new))
                .toList();
        return new Sample(
                new Sample.Form(array ? "json_array" : "json_lines", text.dialect()),
                names,
                rows,
                new Sample.Inner(exploded, List.copyOf(ignored), texts),
                new Sample.Remarks(notes, edits));
    }

    // Why the reading stopped; empty at the end.
    private String records(List<JsonNode> records) {
        try (MappingIterator<JsonNode> nodes = MAPPER.readerFor(JsonNode.class).readValues(text.text())) {
            while (nodes.hasNextValue() && records.size() < Sample.MOST_RECORDS) {
                records.add(nodes.nextValue());
            }
            return "";
        } catch (JacksonException e) {
            return e.getOriginalMessage().lines().findFirst().orElse("");
        }
    }

    private List<Map<String, String>> rows(List<JsonNode> records, Optional<ExplodedList> exploded) {
        List<Map<String, String>> rows = new ArrayList<>();
        Consumer<Map<String, String>> add = row -> {
            fields.addAll(row.keySet());
            rows.add(row);
        };
        for (JsonNode record : records) {
            Map<String, String> others = new LinkedHashMap<>();
            flatten("", record, others);
            if (exploded.isEmpty()) {
                add.accept(others);
            } else if (rows.size() < Sample.MOST_RECORDS) {
                others.remove(exploded.get().path());
                exploded.get().explode(record, others, this::flatten, add);
            }
        }
        exploded.ifPresent(list -> ignored.remove(list.path()));
        return rows;
    }

    private void flatten(String path, JsonNode node, Map<String, String> record) {
        if (node.isObject()) {
            String start = path.isEmpty() ? "" : path + ".";
            node.properties().forEach(member -> flatten(start + member.getKey(), member.getValue(), record));
        } else if (node.isArray()) {
            ignored.add(path);
        } else {
            if (node.isString()) {
                texts.add(path);
            }
            record.put(path, node.isNull() ? null : node.asString());
        }
    }

    // Where not all records were read, there may be more lines.
    private boolean hasOnePerLine(int records, boolean all) {
        long lines = text.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(records + 1L)
                .count();
        return all ? lines == records : lines >= records;
    }
}
