package io.infull.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.infull.error.BadConfiguration;
import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.error.WrongUsage;
import io.infull.project.kpi.Dimension;
import io.infull.project.kpi.Dimensions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What figures are broken down by: nothing, or a dimension.
 *
 * @param scope as in column {@code scope} of {@code kpi_targets}
 * @param dimension empty for the figures as a whole
 */
public record Breakdown(@JsonValue String scope, Optional<Dimension> dimension) {

    public static final Breakdown OVERALL = new Breakdown("overall", Optional.empty());

    /**
     * Upper and lower case are the same. Throws WrongUsage when the project in the folder has no such dimension, and
     * BadConfiguration when there is none.
     */
    static Breakdown named(String name, Path sqlDir) {
        if (name.equalsIgnoreCase(OVERALL.scope)) {
            return OVERALL;
        }
        if (!Dimensions.areDeclared(sqlDir)) {
            throw new BadConfiguration("Cannot report by '" + name + "': expected " + Dimensions.FILE
                    + " of the SQL project in " + sqlDir.toAbsolutePath().normalize()
                    + " but it is not there. Set INFULL_SQL_DIR or --sql-dir");
        }
        Problems problems = new Problems();
        List<Dimension> known = Dimensions.of(sqlDir, problems).list();
        problems.throwIfAny();
        return known.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .map(one -> new Breakdown(one.name(), Optional.of(one)))
                .orElseThrow(() -> new WrongUsage(unknown(name, sqlDir, known)));
    }

    private static String unknown(String name, Path sqlDir, List<Dimension> known) {
        List<String> names = Stream.concat(
                        Stream.of(OVERALL.scope), known.stream().map(Dimension::name))
                .toList();
        return "Invalid --by '" + name + "': expected overall or a dimension of " + sqlDir.resolve(Dimensions.FILE)
                + "." + Suggestions.forUnknown(name, "breakdowns", names);
    }

    boolean isOverall() {
        return dimension.isEmpty();
    }

    String heading() {
        return dimension.map(Dimension::title).orElse("All");
    }
}
