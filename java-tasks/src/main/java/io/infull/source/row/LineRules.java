package io.infull.source.row;

import io.infull.source.contract.SkipRule;
import io.infull.source.contract.SourceContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds by their text the lines of a file that are no records, as its contract says. The first rule that holds counts. */
final class LineRules {

    private final String delimiter;
    private final List<Rule> rules;
    private final List<String> headers = new ArrayList<>();

    private record Rule(String name, Predicate<String> holds) {}

    LineRules(SourceContract contract) {
        this.delimiter = contract.dialect().delimiter();
        this.rules = contract.skip().stream()
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
        return headers.contains(bare(text));
    }

    /** From here on such a line is a repeated header. */
    void noteHeader(String text) {
        headers.add(bare(text));
    }

    // Delimiters at its end make no fields.
    private String bare(String text) {
        String bare = text.strip();
        while (bare.endsWith(delimiter)) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
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
