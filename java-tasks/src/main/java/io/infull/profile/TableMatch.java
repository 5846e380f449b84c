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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A raw table and the fields that may feed it.
 *
 * @param score how much the fields look like the columns: the sum of the similarities, less one for each column that
 *     may not be null and has no field
 * @param fields by column, in the order of the table
 * @param misfits fields by column that have its name and are not proposed, because load would reject their values
 * @param fieldCount how many fields the file has
 */
record TableMatch(
        RawTable table, double score, Map<String, Match> fields, Map<String, Misfit> misfits, int fieldCount) {

    private static final double LEAST_SIMILARITY = 0.65;

    /** Fields with a name like this are worth a remark even where their values do not fit. */
    private static final double SAME_NAME = 0.9;

    private static final String UNSUITED = "most of its values do not fit the type of the column";

    /** A field with the name of the column counts more than one with a name that a known system uses. */
    private static final double KNOWN_NAME = 0.99;

    /**
     * @param similarity of the names, from 0 to 1
     * @param evidence in words
     */
    record Match(String field, double similarity, String evidence) {}

    /** @param why it is not proposed, as it reads on from "because" */
    record Misfit(Match match, String why) {}

    private record Pair(String column, Match match) {}

    /** @param wanted name of the table, or null for the most similar one */
    static TableMatch best(RawSchema schema, String wanted, Sample sample) {
        if (wanted != null && schema.table(wanted).isEmpty()) {
            throw new BadConfiguration(
                    "Unknown table raw." + wanted + "." + Suggestions.forUnknown(wanted, "tables", schema.names()));
        }
        return schema.names().stream()
                .filter(name -> wanted == null || name.equals(wanted))
                .map(name -> of(schema.table(name).orElseThrow(), sample))
                .max(Comparator.comparingDouble(TableMatch::score))
                .orElseThrow();
    }

    private static TableMatch of(RawTable table, Sample sample) {
        List<Pair> pairs = pairs(table, sample);
        Map<String, Match> matches = best(
                table, pairs.stream().filter(pair -> suits(table, sample, pair)).toList());
        double sum = matches.values().stream().mapToDouble(Match::similarity).sum();
        long lacking = needed(table).stream()
                .filter(column -> !matches.containsKey(column))
                .count();
        Map<String, Misfit> misfits = new LinkedHashMap<>();
        best(table, pairs.stream().filter(pair -> isMisfit(pair, matches)).toList())
                .forEach((column, match) -> misfits.put(column, new Misfit(match, UNSUITED)));
        return new TableMatch(
                table, sum - lacking, matches, misfits, sample.fields().size());
    }

    private static boolean suits(RawTable table, Sample sample, Pair pair) {
        String type = table.columns().get(pair.column()).type();
        return ValueKind.suits(sample, pair.match().field(), pair.column(), type);
    }

    // Neither the field nor the column has found another one.
    private static boolean isMisfit(Pair pair, Map<String, Match> matches) {
        return pair.match().similarity() >= SAME_NAME
                && !matches.containsKey(pair.column())
                && matches.values().stream()
                        .noneMatch(match -> match.field().equals(pair.match().field()));
    }

    private static List<Pair> pairs(RawTable table, Sample sample) {
        List<Pair> pairs = new ArrayList<>();
        table.columns().keySet().forEach(column -> sample.fields().forEach(field -> {
            Match match = match(table.name(), column, field);
            if (match.similarity() >= LEAST_SIMILARITY) {
                pairs.add(new Pair(column, match));
            }
        }));
        pairs.sort(Comparator.comparingDouble(pair -> -pair.match().similarity()));
        return pairs;
    }

    // The best pair first; each field and each column once.
    private static Map<String, Match> best(RawTable table, List<Pair> pairs) {
        Set<String> taken = new HashSet<>();
        Map<String, Match> found = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (!found.containsKey(pair.column()) && taken.add(pair.match().field())) {
                found.put(pair.column(), pair.match());
            }
        }
        Map<String, Match> ordered = new LinkedHashMap<>();
        table.columns().keySet().stream()
                .filter(found::containsKey)
                .forEach(column -> ordered.put(column, found.get(column)));
        return ordered;
    }

    /** The same without the field of a column. */
    TableMatch without(String column, String why) {
        Map<String, Match> rest = new LinkedHashMap<>(fields);
        Map<String, Misfit> more = new LinkedHashMap<>(misfits);
        more.put(column, new Misfit(rest.remove(column), why));
        return new TableMatch(table, score, rest, more, fieldCount);
    }

    private static Match match(String table, String column, String field) {
        if (field.endsWith(".#")) {
            double counts = column.equals("line_number") ? LEAST_SIMILARITY : 0;
            return new Match(field, counts, "the number of the element, as no field looks like one");
        }
        double similarity = Words.similarity(field, column);
        Optional<String> systems = KnownNames.systems(table, column, field);
        return systems.isPresent() && similarity < KNOWN_NAME
                ? new Match(field, KNOWN_NAME, "its name in " + systems.get())
                : new Match(field, similarity, String.format(Locale.ROOT, "similarity of the names %.2f", similarity));
    }

    /**
     * Whether the file probably does not belong to this table: a column that may not be null has no field, or most
     * columns have none.
     */
    boolean isWeak() {
        int possible = Math.min(table.columns().size(), fieldCount);
        return !fields.keySet().containsAll(needed(table)) || fields.size() * 2 < possible;
    }

    /** Columns that may not be null. */
    static List<String> needed(RawTable table) {
        return table.columns().entrySet().stream()
                .filter(column -> column.getValue().notNull())
                .map(Map.Entry::getKey)
                .toList();
    }
}
