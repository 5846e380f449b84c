package io.infull.profile.value;

import io.infull.source.value.Repair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The repairs after which values fit their column.
 *
 * @param cleaned the repaired values, without those that mean "no value"
 * @param repairs as contracts write them, in their order
 * @param missing values that mean "no value"
 */
record Cleaning(List<String> cleaned, List<String> repairs, List<String> missing, List<String> comments) {

    private static final Repair TRIM = Repair.named("trim");
    private static final Set<String> NO_VALUE =
            Set.of("null", "none", "n/a", "na", "nan", "nil", "#n/a", "-", "--", "?");
    /** Dates that mean "no date" in SAP and Dynamics. */
    private static final Pattern NO_DAY =
            Pattern.compile("0{8}|0000-00-00.*|00[./]00[./]0000|1900-01-01([T ].*)?|1/1/1900.*");
    /** Numbers below one that stand for no id. */
    private static final Pattern NO_ID = Pattern.compile("-1(\\.0)?");
    /** Text behind a number or a date: a unit, or garbage of a bad export. */
    private static final Pattern UNIT = Pattern.compile("(?s)(.*\\d)\\s*([^\\d\\s.,:/\\-)'\u2019][^\\d]*?)\\s*");
    /** Signs behind a text: at least two that cannot be the end of a word. */
    private static final Pattern SIGNS = Pattern.compile("(?s)(.*?)\\s*([^\\p{L}\\p{N}\\s.!?)\\]\"']{2,})\\s*");

    /** @param column of the raw table */
    static Cleaning of(String column, List<String> values, String databaseType) {
        boolean text = databaseType.equals("text");
        List<String> repairs = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        // As in load, an ending is found only where nothing is behind it.
        List<String> cleaned = trimmed(values, repairs, comments);
        Map<String, Long> suffixes = suffixes(values, text ? SIGNS : UNIT, text ? 2 : 1);
        List<String> units = suffixes.keySet().stream()
                .filter(suffix -> suffix.matches("[a-z]+"))
                .toList();
        if (!text && units.size() > 1) {
            comments.add("CHECK: the values have different units, " + Yaml.list(units)
                    + ". Without them, a case counts as much as a piece");
        }
        for (Map.Entry<String, Long> suffix : suffixes.entrySet()) {
            repairs.add("{strip_suffix: " + Yaml.text(suffix.getKey()) + ", ignore_case: true}");
            comments.add(suffix.getValue() + " values end in " + Yaml.text(suffix.getKey()));
            cleaned = cleaned.stream()
                    .map(Repair.stripSuffix(suffix.getKey(), true)::apply)
                    .toList();
        }
        cleaned = repairs.isEmpty() ? cleaned : trimmed(cleaned, repairs, comments);
        boolean id = text && column.endsWith("_id");
        if (id) {
            cleaned = IdDecorations.off(cleaned, repairs, comments);
        }
        return withoutMissing(cleaned, databaseType, id, repairs, comments);
    }

    private static List<String> trimmed(List<String> values, List<String> repairs, List<String> comments) {
        List<String> trimmed = values.stream().map(TRIM::apply).toList();
        long padded = IntStream.range(0, values.size())
                .filter(index -> !values.get(index).equals(trimmed.get(index)))
                .count();
        if (padded > 0) {
            repairs.add("trim");
            comments.add(padded + " values have white space around them");
        }
        return trimmed;
    }

    private static Cleaning withoutMissing(
            List<String> cleaned, String databaseType, boolean id, List<String> repairs, List<String> comments) {
        TreeSet<String> missing = new TreeSet<>();
        cleaned.stream()
                .filter(value -> NO_VALUE.contains(value.toLowerCase(Locale.ROOT))
                        || databaseType.equals("date") && NO_DAY.matcher(value).matches()
                        || id && NO_ID.matcher(value).matches())
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            comments.add((id ? "CHECK: " : "") + "values that seem to stand for no value: "
                    + Yaml.list(List.copyOf(missing)));
        }
        List<String> rest = cleaned.stream()
                .filter(value -> !value.isEmpty() && !missing.contains(value))
                .toList();
        return new Cleaning(rest, repairs, List.copyOf(missing), comments);
    }

    // Counted in lower case, because people type them in different cases.
    private static Map<String, Long> suffixes(List<String> values, Pattern form, long least) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String value : values) {
            Matcher matcher = form.matcher(value);
            if (matcher.matches()) {
                counts.merge(matcher.group(2).toLowerCase(Locale.ROOT), 1L, Long::sum);
            }
        }
        // If nearly all values have the same ending, it belongs to them. A unit on only some of them is a mistake.
        counts.values().removeIf(count -> count < least || count * 2 > values.size());
        return counts.size() > 3 ? Map.of() : counts;
    }
}
