package io.infull.profile;

import io.infull.error.BadConfiguration;
import io.infull.error.Suggestions;
import io.infull.ops.RawSchema;
import io.infull.ops.RawTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A raw table and the fields that may feed it.
 *
 * @param score from 0 to 1: how much the fields look like the columns
 * @param fields by column, in the order of the table
 */
record TableMatch(RawTable table, double score, Map<String, Match> fields) {

    private static final double LEAST_SIMILARITY = 0.65;

    /** @param similarity of the names, from 0 to 1 */
    record Match(String field, double similarity) {}

    private record Pair(String column, String field, double similarity) {}

    /** @param wanted name of the table, or null for the most similar one */
    static TableMatch best(RawSchema schema, String wanted, Sample sample) {
        if (wanted != null && schema.table(wanted).isEmpty()) {
            throw new BadConfiguration(
                    "Unknown table raw." + wanted + "." + Suggestions.forUnknown(wanted, "tables", schema.names()));
        }
        return schema.names().stream()
                .filter(name -> wanted == null || name.equals(wanted))
                .map(name -> of(schema.table(name).orElseThrow(), sample.fields()))
                .max(Comparator.comparingDouble(TableMatch::score))
                .orElseThrow();
    }

    private static TableMatch of(RawTable table, List<String> fields) {
        Map<String, Match> matches = matches(table, fields);
        double sum = matches.values().stream().mapToDouble(Match::similarity).sum();
        List<String> needed = needed(table);
        double found = needed.isEmpty()
                ? 1
                : (double) needed.stream().filter(matches::containsKey).count() / needed.size();
        return new TableMatch(table, sum / fields.size() * found, matches);
    }

    // The best pair first; each field and each column once.
    private static Map<String, Match> matches(RawTable table, List<String> fields) {
        List<Pair> pairs = new ArrayList<>();
        for (String column : table.columns().keySet()) {
            for (String field : fields) {
                double similarity = Words.similarity(meant(field), column);
                if (similarity >= LEAST_SIMILARITY) {
                    pairs.add(new Pair(column, field, similarity));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair.similarity()));
        Set<String> taken = new HashSet<>();
        Map<String, Match> found = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (!found.containsKey(pair.column()) && taken.add(pair.field())) {
                found.put(pair.column(), new Match(pair.field(), pair.similarity()));
            }
        }
        Map<String, Match> ordered = new LinkedHashMap<>();
        table.columns().keySet().stream()
                .filter(found::containsKey)
                .forEach(column -> ordered.put(column, found.get(column)));
        return ordered;
    }

    // The number of an element has no name.
    private static String meant(String field) {
        return field.endsWith(".#") ? "line_number" : field;
    }

    /** Columns that take no nulls. */
    static List<String> needed(RawTable table) {
        return table.columns().entrySet().stream()
                .filter(column -> column.getValue().notNull())
                .map(Map.Entry::getKey)
                .toList();
    }
}
