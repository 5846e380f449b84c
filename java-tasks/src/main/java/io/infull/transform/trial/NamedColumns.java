package io.infull.transform.trial;

import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.project.DataTest;
import io.infull.project.Model;
import io.infull.project.UnitTest;
import io.infull.project.YmlPlaces;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that the columns that a yml names are columns of the SQL. A column that only the yml has would not be checked.
 */
final class NamedColumns {

    private final Map<String, Map<String, String>> known;
    private final Problems problems;

    /** @param known columns by model; entries about other models are ignored */
    NamedColumns(Map<String, Map<String, String>> known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    void check(Model model) {
        model.notes().columns().forEach(column -> {
            if (lacks(model.name(), column.name())) {
                problems.add("Column " + column.name() + " (" + YmlPlaces.ofColumn(model, column.name())
                        + ") is not a column of " + model.name() + "." + suggestion(model.name(), column.name()));
            }
        });
        model.notes().key().stream()
                .filter(column -> lacks(model.name(), column))
                .forEach(column -> problems.add("Model " + model.name() + " (" + model.file() + ") has unique_key "
                        + column + ", which is not a column of it." + suggestion(model.name(), column)));
    }

    void check(DataTest test) {
        // A column that is listed with its tests was reported with the columns already.
        if (test.rule() instanceof DataTest.UniqueCombination combination) {
            combination.columns().forEach(column -> check(test, test.model(), column));
        }
        if (test.rule() instanceof DataTest.Relationships parent) {
            check(test, parent.to(), parent.field());
        }
    }

    void check(UnitTest test) {
        test.given().forEach((input, rows) -> check(test, "gives", Optional.of(input), rows));
        check(test, "expects", Optional.empty(), test.expected());
    }

    private void check(DataTest test, String model, String column) {
        if (lacks(model, column)) {
            problems.add("Test " + test.name() + " (" + test.origin() + ") names column " + column + ", which " + model
                    + " does not have." + suggestion(model, column));
        }
    }

    private void check(UnitTest test, String verb, Optional<String> input, List<Map<String, String>> rows) {
        Set<String> named = new LinkedHashSet<>();
        rows.forEach(row -> named.addAll(row.keySet()));
        String relation = input.orElse(test.model());
        for (String column : named) {
            if (lacks(relation, column)) {
                problems.add("Unit test " + test.name() + " (" + YmlPlaces.ofCell(test, input, column) + ") " + verb
                        + " column " + column + ", which " + relation + " does not have."
                        + suggestion(relation, column));
            }
        }
    }

    private boolean lacks(String relation, String column) {
        return known.containsKey(relation) && !known.get(relation).containsKey(column);
    }

    private String suggestion(String relation, String column) {
        return Suggestions.forUnknown(column, "columns", known.get(relation).keySet());
    }
}
