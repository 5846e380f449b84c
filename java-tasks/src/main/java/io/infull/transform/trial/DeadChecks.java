package io.infull.transform.trial;

import io.infull.error.Problems;
import io.infull.project.DataTest;
import io.infull.project.SingularCheck;
import java.util.Locale;
import java.util.Set;

/** Checks that no row can fail, as far as that can be seen without data. They seem to protect something and do not. */
final class DeadChecks {

    private static final Set<String> WITHOUT_DATA = Set.of("run_parameters");

    private final Problems problems;

    DeadChecks(Problems problems) {
        this.problems = problems;
    }

    /** @param uses what its condition uses */
    void checkWhere(DataTest test, Uses uses) {
        if (uses.hasFixedCondition()) {
            add("Test " + test.name(), test.origin(), "its where is the same for every row");
        }
    }

    void check(DataTest test) {
        boolean isOfItself = test.rule() instanceof DataTest.Relationships parent
                && parent.to().equals(test.model())
                && test.column().filter(parent.field()::equals).isPresent();
        if (isOfItself) {
            add("Test " + test.name(), test.origin(), "it relates a column to itself");
        }
        boolean isOfOthers = test.rule() instanceof DataTest.NotNull
                && test.column()
                        .map(column -> column + " is not null")
                        .filter(words(test)::equals)
                        .isPresent();
        if (isOfOthers) {
            add("Test " + test.name(), test.origin(), "its where leaves out the rows that could fail");
        }
    }

    void check(SingularCheck check, Uses uses) {
        if (uses.hasFixedCondition()) {
            add("Check " + check.name(), check.file().toString(), "a condition in it is the same for every row");
        }
        if (WITHOUT_DATA.containsAll(check.reads())) {
            add("Check " + check.name(), check.file().toString(), "it reads no data");
        }
    }

    private static String words(DataTest test) {
        return test.config().where().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private void add(String check, String place, String reason) {
        problems.add(check + " can never fail, or always does: " + reason + " (" + place + "). Mend it or take it out");
    }
}
