package io.infull.source.binding;

import io.infull.source.contract.Escape;
import io.infull.source.contract.SourceContract;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Checks the fields that are filled in from the row above. */
final class FillDownCheck {

    private final Consumer<String> problems;

    FillDownCheck(Consumer<String> problems) {
        this.problems = problems;
    }

    void check(SourceContract contract) {
        List<String> filled = contract.fillDown();
        if (filled.isEmpty()) {
            return;
        }
        if (contract.format() != null && !contract.format().isDelimited()) {
            problems.accept("fill_down is for delimited files and workbooks: expected format csv or xlsx but found "
                    + contract.format());
        }
        if (contract.dialect().escape() != Escape.none) {
            problems.accept("fill_down is for files without escapes: expected no escape but found "
                    + contract.dialect().escape());
        }
        Set<String> untaken = new TreeSet<>(filled);
        untaken.removeAll(contract.ignoredColumns());
        contract.targets().stream()
                .flatMap(target -> target.columns().values().stream())
                .filter(Objects::nonNull)
                .forEach(column -> untaken.removeAll(column.from()));
        if (!untaken.isEmpty()) {
            problems.accept("fill_down: no column takes " + untaken
                    + ": expected fields that a column comes from, or that are in ignored_columns");
        }
    }
}
