package io.infull.source.row;

import io.infull.source.contract.SkipRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds by their text the lines of a file that are no records, as its contract says. The first rule that holds counts. */
final class LineRules {

    private final List<Rule> rules;
    private final List<String> headers = new ArrayList<>();

    private record Rule(String name, Predicate<String> holds) {}

    LineRules(List<SkipRule> declared) {
        this.rules = declared.stream()
                .filter(rule -> rule.field() == null)
                .map(rule -> new Rule(rule.name(), holds(rule)))
                .toList();
    }

    private Predicate<String> holds(SkipRule rule) {
        return rule.repeatedHeader()
                ? this::isHeader
                : Pattern.compile(rule.line()).asPredicate();
    }

    private boolean isHeader(String text) {
        return headers.contains(text.strip());
    }

    /** From here on such a line is a repeated header. */
    void noteHeader(String text) {
        headers.add(text.strip());
    }

    boolean areNone() {
        return rules.isEmpty();
    }

    /** The name of the rule for a record. */
    Optional<String> of(String text) {
        return rules.stream()
                .filter(rule -> rule.holds.test(text))
                .map(Rule::name)
                .findFirst();
    }
}
