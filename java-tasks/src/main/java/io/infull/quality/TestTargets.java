package io.infull.quality;

import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.project.DataTest;
import java.util.List;

/** Makes sure, before the first check runs, that the candidate has the columns of every check. */
final class TestTargets {

    private final Relations candidate;
    private final Problems problems = new Problems();

    private TestTargets(Relations candidate) {
        this.candidate = candidate;
    }

    /** Throws BadConfiguration that lists every check whose column is missing. */
    static void check(List<DataTest> tests, Relations candidate) {
        TestTargets targets = new TestTargets(candidate);
        tests.forEach(targets::check);
        targets.problems.throwIfAny();
    }

    private void check(DataTest test) {
        test.column().ifPresent(column -> check(test, test.model(), column));
        if (test.rule() instanceof DataTest.UniqueCombination combination) {
            combination.columns().forEach(column -> check(test, test.model(), column));
        }
        if (test.rule() instanceof DataTest.Relationships parent) {
            check(test, parent.to(), parent.field());
        }
    }

    private void check(DataTest test, String model, String column) {
        if (!candidate.has(model)) {
            problems.add("Test " + test.name() + " (" + test.origin() + ") is about " + model
                    + ", which the candidate does not have. Run transform again");
            return;
        }
        if (!candidate.of(model).containsKey(column)) {
            problems.add("Test " + test.name() + " (" + test.origin() + ") names column " + column + ", which " + model
                    + " does not have."
                    + Suggestions.forUnknown(
                            column, "columns", candidate.of(model).keySet()));
        }
    }
}
