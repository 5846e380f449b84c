package io.infull.source.record;

import io.infull.source.account.FileRefused;
import io.infull.source.contract.Column;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The fields of a file, and the columns of each target that it can fill.
 *
 * @param extra those that no column takes and that are kept; none in JSON, where each record names its own
 */
public record FileLayout(List<String> fields, List<Target> targets, List<String> extra) {

    /**
     * Of a file whose header names its columns; names that are missing at its end name none. Throws FileRefused when it is
     * not the header of the contract.
     */
    public static FileLayout ofHeader(Source source, List<String> written, String fileName) {
        List<String> header = distinct(source, named(source, written));
        Set<String> found = new TreeSet<>(header);
        Set<String> needed = needed(source);
        Set<String> known = known(source);
        Set<String> extra = new LinkedHashSet<>(header);
        extra.removeAll(known);
        boolean unknown = !extra.isEmpty() && !source.keepsExtra();
        if (found.size() < header.size() || !found.containsAll(needed) || unknown) {
            throw mismatch(source, header, fileName);
        }
        refuseExport(extra, fileName);
        List<Target> targets = source.targets().stream()
                .map(target -> target.withColumns(target.columns().stream()
                        .filter(column -> found.containsAll(column.from()))
                        .toList()))
                .toList();
        return new FileLayout(header, targets, List.copyOf(extra));
    }

    /** Of JSON, where each record names its own fields. */
    public static FileLayout ofPaths(Source source) {
        Set<String> paths = names(source, column -> true);
        paths.addAll(source.contract().ruleFields());
        return new FileLayout(List.copyOf(paths), source.targets(), List.of());
    }

    // An export of rejected rows must be replayed, not loaded: its rows would be in the warehouse and still be open as
    // rejected rows.
    private static void refuseExport(Set<String> extra, String fileName) {
        List<String> reserved =
                extra.stream().filter(RejectColumns.ALL::contains).toList();
        if (!reserved.isEmpty()) {
            throw new FileRefused(
                    "File " + fileName + " has columns of an export of rejected rows, which cannot be kept"
                            + " as extra columns: " + reserved + ". Repaired rows are loaded with infull replay");
        }
    }

    // Unless the contract takes or ignores a column without a name, as it may be the one at the end. A single one is
    // kept where extra columns are.
    private static List<String> named(Source source, List<String> header) {
        int end = header.size();
        while (end > 1 && header.get(end - 1).isEmpty() && !known(source).contains("")) {
            end--;
        }
        boolean kept = source.keepsExtra() && end == header.size() - 1;
        return kept ? header : header.subList(0, end);
    }

    // A name that comes again, and one that is missing between others, is called by its place: Date (2), (1).
    private static List<String> distinct(Source source, List<String> header) {
        boolean isNamed = known(source).contains("");
        Map<String, Integer> times = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        for (String name : header) {
            int time = times.merge(name, 1, Integer::sum);
            boolean isMissing = name.isEmpty() && !isNamed && distinct.size() < header.size() - 1;
            if (isMissing) {
                distinct.add("(" + (distinct.size() + 1) + ")");
            } else {
                distinct.add(time == 1 ? name : name + " (" + time + ")");
            }
        }
        return distinct;
    }

    /** Whether these names are all that a file of the source must have. */
    public static boolean hasNeeded(Source source, List<String> header) {
        return header.containsAll(needed(source));
    }

    private static Set<String> needed(Source source) {
        Set<String> needed = names(source, column -> !column.optional());
        needed.addAll(source.contract().ruleFields());
        return needed;
    }

    private static Set<String> known(Source source) {
        Set<String> known = names(source, column -> true);
        known.addAll(source.contract().ruleFields());
        known.addAll(source.contract().ignoredColumns());
        return known;
    }

    private static Set<String> names(Source source, Predicate<Column> wanted) {
        Set<String> names = new TreeSet<>();
        columns(source).filter(wanted).map(Column::from).forEach(names::addAll);
        return names;
    }

    private static Stream<Column> columns(Source source) {
        return source.targets().stream().map(Target::columns).flatMap(Collection::stream);
    }

    // Expected columns in the order in which the contract names them, which is mostly that of the file.
    private static FileRefused mismatch(Source source, List<String> header, String fileName) {
        Set<String> needed = needed(source);
        List<String> expected = new ArrayList<>(Stream.concat(
                        columns(source).flatMap(column -> column.from().stream()),
                        source.contract().ruleFields().stream())
                .filter(needed::contains)
                .distinct()
                .toList());
        Set<String> optional = names(source, Column::optional);
        optional.addAll(source.contract().ignoredColumns());
        optional.removeAll(needed);
        String also = optional.isEmpty() ? "" : " (and may have " + optional + ")";
        return new FileRefused(
                "Header mismatch in " + fileName + ": expected " + expected + also + " but found " + header);
    }
}
