package io.infull.profile.value;

import io.infull.source.value.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around the digits of ids in a bad export: a unit, a prefix, {@code .0} of a spreadsheet. It is looked for
 * only where many ids are plain numbers, since letters belong to others.
 */
final class IdDecorations {

    private static final String NUMBER = "-?\\d+(\\.0+)?";
    private static final String FRAMED = "[^\\d]*\\d+(\\.0+)?[^\\d]*";
    private static final Pattern BEHIND = Pattern.compile("(.*\\d)\\s*([^\\d\\s.,:/\\-][^\\d]*?)\\s*");
    private static final Pattern BEFORE = Pattern.compile("([^\\d\\s\\-]{1,8})\\d.*");
    private static final String POINT_ZERO = ".0";
    private static final int MOST = 3;
    private static final Repair TRIM = Repair.named("trim");

    private final List<String> repairs = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private List<String> values;

    private IdDecorations(List<String> values) {
        this.values = values;
    }

    /** The values without decorations; the repairs that take them off, and the evidence, are added. */
    static List<String> off(List<String> values, List<String> repairs, List<String> comments) {
        long plain = values.stream().filter(value -> value.matches(NUMBER)).count();
        long framed = values.stream().filter(value -> value.matches(FRAMED)).count();
        if (plain * 3 < values.size() || framed * 10 < values.size() * 9L || values.isEmpty()) {
            return values;
        }
        IdDecorations found = new IdDecorations(values);
        found.behind();
        found.before();
        found.pointZero();
        repairs.addAll(found.repairs);
        comments.addAll(found.comments);
        return found.values;
    }

    private void behind() {
        counted(BEHIND, 2).forEach((suffix, count) -> {
            take("{strip_suffix: " + Yaml.text(suffix) + ", ignore_case: true}", Repair.stripSuffix(suffix, true));
            comments.add(
                    "CHECK: " + count + " ids end in " + Yaml.text(suffix) + ", which is taken for no part of them");
        });
        if (!repairs.isEmpty()) {
            take("trim", TRIM);
        }
    }

    private void before() {
        counted(BEFORE, 1).forEach((prefix, count) -> {
            take("{strip_prefix: " + Yaml.text(prefix) + ", ignore_case: true}", Repair.stripPrefix(prefix, true));
            comments.add("CHECK: " + count + " ids begin with " + Yaml.text(prefix)
                    + ", which is taken for no part of them");
        });
    }

    private void pointZero() {
        long zeros = values.stream().filter(value -> value.endsWith(POINT_ZERO)).count();
        if (zeros > 0) {
            take("{strip_suffix: \".0\"}", Repair.stripSuffix(POINT_ZERO, false));
            comments.add(
                    zeros == values.size()
                            ? "all values are whole numbers that end in .0"
                            : zeros + " values are whole numbers that end in .0");
        }
    }

    private void take(String written, Repair repair) {
        repairs.add(written);
        values = values.stream().map(repair::apply).toList();
    }

    // Counted in lower case, because people type them in different cases. Many different ones are parts of the ids.
    private Map<String, Long> counted(Pattern form, int group) {
        Map<String, Long> counts = new TreeMap<>();
        for (String value : values) {
            Matcher matcher = form.matcher(value);
            if (!value.matches(NUMBER) && matcher.matches()) {
                counts.merge(matcher.group(group).toLowerCase(Locale.ROOT), 1L, Long::sum);
            }
        }
        return counts.size() > MOST ? Map.of() : counts;
    }
}
