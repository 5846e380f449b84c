package io.infull.source.binding;

import io.infull.source.contract.LoadMode;
import io.infull.source.contract.OrderBy;
import io.infull.source.contract.OrderContract;
import io.infull.source.contract.SourceContract;
import io.infull.source.contract.Target;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks what a contract says of the rows that are there already: mode, order and snapshot. */
final class ModeCheck {

    private final Consumer<String> problems;

    ModeCheck(Consumer<String> problems) {
        this.problems = problems;
    }

    void check(SourceContract contract, List<Target> targets) {
        OrderContract order = contract.order();
        require(
                contract.mode() != LoadMode.append
                        || targets.stream().noneMatch(target -> target.keyRule().isSum()),
                "same_key: sum is for mode: upsert or snapshot. What is appended never changes, and a sum does: use "
                        + "same_key: number");
        switch (order.by()) {
            case field -> checkField(contract, targets);
            case file_name -> {}
            case name_pattern -> checkPattern(order);
        }
        boolean named = order.by() == OrderBy.name_pattern;
        require(named || order.pattern() == null, "order: pattern is for by: name_pattern");
        require(order.isByField() || order.column() == null, "order: column is for by: field");
        double percent = contract.snapshot().maxDeletedPercent();
        require(
                percent >= 0 && percent <= 100,
                "snapshot: max_deleted_percent must be from 0 to 100, but found " + percent);
    }

    private void checkPattern(OrderContract order) {
        if (order.pattern() == null) {
            problems.accept("order: pattern is missing. Give a regular expression with a group for the date or number");
            return;
        }
        try {
            // The empty alternative always matches, so that the groups are looked up.
            Pattern.compile("(?:" + order.pattern() + ")|").matcher("").replaceFirst(order.value());
        } catch (PatternSyntaxException e) {
            problems.accept("order: '" + order.pattern() + "' is not a regular expression: " + e.getDescription());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            problems.accept("order: value '" + order.value() + "' does not fit pattern '" + order.pattern() + "': "
                    + e.getMessage());
        }
    }

    private void checkField(SourceContract contract, List<Target> targets) {
        require(
                contract.mode() == LoadMode.upsert,
                "order: by: field is for mode: upsert. What a snapshot lacks is missing since its file, and what is "
                        + "appended never changes: order their files, by: file_name or by: name_pattern");
        require(targets.size() <= 1, "order: by: field is for a single target");
        for (Target target : targets) {
            require(
                    !target.keyRule().keepsAll(),
                    "order: by: field is for targets with one row of a key: a second row in a file would be a later form "
                            + "of the first, and a row of its own by same_key: "
                            + target.keyRule().declared().map(Enum::name).orElse(""));
            boolean mapped = target.columns().stream()
                    .anyMatch(column ->
                            column.name().equals(contract.order().column()) && column.required() && !column.optional());
            require(
                    mapped,
                    "order: column must be one of raw." + target.table()
                            + " that is mapped with required: true, and without optional_column, but found "
                            + contract.order().column());
        }
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.accept(problem);
        }
    }
}
