package io.infull.source.binding;

import io.infull.source.contract.SkipRule;
import io.infull.source.contract.SourceContract;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Checks the rules for lines that are no records. */
final class SkipCheck {

    private final Consumer<String> problems;

    SkipCheck(Consumer<String> problems) {
        this.problems = problems;
    }

    void check(SourceContract contract) {
        contract.skip().forEach(rule -> check(rule, contract));
        List<String> names = contract.skip().stream().map(SkipRule::name).toList();
        require(names.stream().distinct().count() == names.size(), "skip: a rule is given twice: " + names);
    }

    private void check(SkipRule rule, SourceContract contract) {
        long kinds = Stream.of(rule.line() != null, rule.field() != null, rule.repeatedHeader())
                .filter(given -> given)
                .count();
        require(
                kinds == 1,
                "skip: a rule has one of line, field and repeated_header: true, but found " + kinds + " of them");
        boolean hasValues = !rule.values().isEmpty();
        require(
                rule.field() == null ? !hasValues && rule.pattern() == null : hasValues != (rule.pattern() != null),
                "skip: a rule for a field has values or a pattern, expected one of them, and only beside field: "
                        + rule.name());
        checkPattern(rule.line());
        checkPattern(rule.pattern());
        boolean hasHeader = contract.format() != null
                && contract.format().isDelimited()
                && contract.dialect().header();
        require(
                !rule.repeatedHeader() || hasHeader,
                "skip: repeated_header is for delimited files with a header: expected header: true and format csv or xlsx");
        require(
                rule.field() == null || contract.explode() == null,
                "skip: a rule for a field is for records that are one row each: expected no explode beside it. Use line");
        require(
                rule.field() == null
                        || contract.dialect().header()
                        || contract.dialect().fields().contains(rule.field()),
                "skip: field " + rule.field() + " is not one of fields: "
                        + contract.dialect().fields());
    }

    // One that is found in an empty text is found in every line.
    private void checkPattern(String pattern) {
        if (pattern == null) {
            return;
        }
        try {
            require(
                    !Pattern.compile(pattern).matcher("").find(),
                    "skip: '" + pattern + "' is found in an empty text and would skip too much: expected a pattern of "
                            + "at least one character, or values: [\"\"] for a field without a value");
        } catch (PatternSyntaxException e) {
            problems.accept("skip: '" + pattern + "' is not a regular expression: " + e.getDescription()
                    + " at character " + (e.getIndex() + 1));
        }
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.accept(problem);
        }
    }
}
