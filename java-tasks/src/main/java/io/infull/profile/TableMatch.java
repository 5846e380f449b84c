package io.infull.profile;

import io.infull.error.BadConfiguration;
import io.infull.error.Suggestions;
import io.infull.ops.RawSchema;
import io.infull.ops.RawTable;
import io.infull.profile.name.FieldNames;
import io.infull.profile.name.NameMatch;
import io.infull.profile.value.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A raw table and the fields that may feed it.
 *
 * @param score how much the fields look like the columns: the sum of the weights, less one for each column that may not
 *     be null and has no field
 * @param fields by column, in the order of the table
 * @param misfits fields by column that have its name and are not proposed, because load would reject their values
 * @param fieldCount how many fields the file has
 */
record TableMatch(
        RawTable table, double score, Map<String, Match> fields, Map<String, Misfit> misfits, int fieldCount) {

    private static final double LEAST_SIMILARITY = 0.65;

    /** What values speak against needs a better name. */
    private static final double LEAST_AFTER_DOUBT = 0.65;

    /** Names that differ by less are equally good. */
    private static final double RIVAL = 0.05;

    /** Fields with a name like this are worth a remark even where their values do not fit. */
    private static final double SAME_NAME = 0.9;

    private static final String UNSUITED = "most of its values do not fit the type of the column";

    /**
     * @param similarity of the names, from 0 to 1
     * @param evidence in words
     * @param doubts what is no evidence, each as it reads on from "CHECK: "
     */
    record Match(String field, double similarity, String evidence, List<String> doubts) {

        /** So that one good name counts more than two that are half as good. */
        double weight() {
            return similarity * similarity * similarity;
        }

        Match doubted(String doubt) {
            List<String> more = new ArrayList<>(doubts);
            more.add(doubt);
            return new Match(field, similarity, evidence, more);
        }

        private Match lessAlike(ValueEvidence.Doubt doubt) {
            return new Match(field, similarity * doubt.likeness(), evidence, doubts).doubted(doubt.why());
        }
    }

    /** @param why it is not proposed, as it reads on from "because" */
    record Misfit(Match match, String why) {}

    private record Pair(String column, Match match, boolean isOffer) {}

    /** @param wanted name of the table, or null for the most similar one */
    static TableMatch best(RawSchema schema, String wanted, Sample sample) {
        if (wanted != null && schema.table(wanted).isEmpty()) {
            throw new BadConfiguration(
                    "Unknown table raw." + wanted + "." + Suggestions.forUnknown(wanted, "tables", schema.names()));
        }
        return schema.names().stream()
                .filter(name -> wanted == null || name.equals(wanted))
                .map(name -> of(schema.table(name).orElseThrow(), sample, sample.fields()))
                .max(Comparator.comparingDouble(TableMatch::score))
                .orElseThrow();
    }

    /** @param offered the fields that may feed the table */
    static TableMatch of(RawTable table, Sample sample, Collection<String> offered) {
        List<Pair> all = pairs(table, sample, offered);
        List<Pair> pairs = all.stream().filter(pair -> !pair.isOffer()).toList();
        Map<String, Match> matches = best(
                table, pairs.stream().filter(pair -> suits(table, sample, pair)).toList());
        double sum = matches.values().stream().mapToDouble(Match::weight).sum();
        long lacking = needed(table).stream()
                .filter(column -> !matches.containsKey(column))
                .count();
        Map<String, Misfit> misfits = new LinkedHashMap<>();
        best(table, pairs.stream().filter(pair -> isMisfit(pair, matches)).toList())
                .forEach((column, match) -> misfits.put(column, new Misfit(match, UNSUITED)));
        best(
                        table,
                        all.stream()
                                .filter(pair -> pair.isOffer() && isFree(pair, matches) && suits(table, sample, pair))
                                .toList())
                .forEach((column, match) -> misfits.putIfAbsent(
                        column, new Misfit(match, match.doubts().get(0))));
        return new TableMatch(
                table,
                sum - lacking,
                MatchDoubts.seenTogether(sample, beside(pairs, matches)),
                misfits,
                sample.fields().size());
    }

    // Where a field that is left over has nearly as good a name, the choice is a guess.
    private static Map<String, Match> beside(List<Pair> pairs, Map<String, Match> matches) {
        Set<String> taken = matches.values().stream().map(Match::field).collect(Collectors.toSet());
        Map<String, Match> seen = new LinkedHashMap<>();
        matches.forEach((column, match) -> {
            List<String> rivals = pairs.stream()
                    .filter(pair -> pair.column().equals(column)
                            && !taken.contains(pair.match().field())
                            && pair.match().similarity() >= match.similarity() - RIVAL)
                    .map(pair -> pair.match().field())
                    .toList();
            seen.put(
                    column,
                    rivals.isEmpty() ? match : match.doubted(Yaml.list(rivals) + " may be it as well by the name"));
        });
        return seen;
    }

    private static boolean suits(RawTable table, Sample sample, Pair pair) {
        String type = table.columns().get(pair.column()).type();
        return ValueKind.suits(sample, pair.match().field(), pair.column(), type);
    }

    // Neither the field nor the column has found another one.
    private static boolean isMisfit(Pair pair, Map<String, Match> matches) {
        return pair.match().similarity() >= SAME_NAME && isFree(pair, matches);
    }

    private static boolean isFree(Pair pair, Map<String, Match> matches) {
        return !matches.containsKey(pair.column())
                && matches.values().stream()
                        .noneMatch(match -> match.field().equals(pair.match().field()));
    }

    private static List<Pair> pairs(RawTable table, Sample sample, Collection<String> offered) {
        FieldNames names = new FieldNames(sample.fields());
        ValueEvidence values = new ValueEvidence(sample);
        List<Pair> pairs = new ArrayList<>();
        table.columns()
                .forEach((column, type) -> offered.forEach(field -> {
                    NameMatch name = names.match(table.name(), column, field);
                    Match match = match(name, column, field);
                    if (match.similarity() >= LEAST_SIMILARITY) {
                        Match seen = values.doubt(column, type.type(), type.notNull(), field)
                                .map(match::lessAlike)
                                .orElse(match);
                        if (seen.similarity() >= LEAST_AFTER_DOUBT) {
                            pairs.add(new Pair(column, seen, name.isOffer()));
                        }
                    }
                }));
        return pairs;
    }

    // Each field and each column once, so that all together are the most alike.
    private static Map<String, Match> best(RawTable table, List<Pair> pairs) {
        List<String> columns = List.copyOf(table.columns().keySet());
        List<String> fields =
                pairs.stream().map(pair -> pair.match().field()).distinct().toList();
        Set<String> needed = Set.copyOf(needed(table));
        double[][] weights = new double[columns.size()][fields.size()];
        Map<List<String>, Match> matches = new LinkedHashMap<>();
        pairs.forEach(pair -> {
            int row = columns.indexOf(pair.column());
            double more = needed.contains(pair.column()) ? 1 : 0;
            weights[row][fields.indexOf(pair.match().field())] = pair.match().weight() + more;
            matches.put(List.of(pair.column(), pair.match().field()), pair.match());
        });
        int[] found = Assignment.best(weights);
        Map<String, Match> ordered = new LinkedHashMap<>();
        for (int row = 0; row < found.length; row++) {
            if (found[row] >= 0) {
                ordered.put(columns.get(row), matches.get(List.of(columns.get(row), fields.get(found[row]))));
            }
        }
        return ordered;
    }

    /** The same without the field of a column. */
    TableMatch without(String column, String why) {
        Map<String, Match> rest = new LinkedHashMap<>(fields);
        Map<String, Misfit> more = new LinkedHashMap<>(misfits);
        more.put(column, new Misfit(rest.remove(column), why));
        return new TableMatch(table, score, rest, more, fieldCount);
    }

    /** The same with these fields, and with no other. */
    TableMatch with(Map<String, Match> others) {
        Map<String, Match> ordered = new LinkedHashMap<>();
        table.columns().keySet().stream()
                .filter(others::containsKey)
                .forEach(column -> ordered.put(column, others.get(column)));
        return new TableMatch(table, score, ordered, misfits, fieldCount);
    }

    private static Match match(NameMatch name, String column, String field) {
        if (field.endsWith(".#")) {
            double counts = column.equals("line_number") ? LEAST_SIMILARITY : 0;
            return new Match(field, counts, "the number of the element, as no field looks like one", List.of());
        }
        return new Match(field, name.similarity(), name.evidence(), name.isSure() ? List.of() : List.of(name.doubt()));
    }

    /**
     * Whether the file probably does not belong to this table: a column that may not be null has no field, or most
     * columns have none.
     */
    boolean isWeak() {
        int possible = Math.min(table.columns().size(), fieldCount);
        return !hasNeeded() || fields.size() * 2 < possible;
    }

    /** Whether each column that may not be null has a field. */
    boolean hasNeeded() {
        return fields.keySet().containsAll(needed(table));
    }

    /** Columns that may not be null. */
    static List<String> needed(RawTable table) {
        return table.columns().entrySet().stream()
                .filter(column -> column.getValue().notNull())
                .map(Map.Entry::getKey)
                .toList();
    }
}
