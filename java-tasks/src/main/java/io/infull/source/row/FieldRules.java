package io.infull.source.row;

import io.infull.source.contract.SkipRule;
import io.infull.source.record.RecordFields;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds by their values the lines of a file that are no records, as its contract says. The first rule that holds counts. */
final class FieldRules {

    private final List<Rule> rules;

    private record Rule(String name, int field, Predicate<String> holds) {}

    /** @param fields of the file */
    FieldRules(List<SkipRule> declared, List<String> fields) {
        this.rules = declared.stream()
                .filter(rule -> rule.field() != null)
                .map(rule -> new Rule(rule.name(), fields.indexOf(rule.field()), holds(rule)))
                .toList();
    }

    private static Predicate<String> holds(SkipRule rule) {
        return rule.pattern() == null
                ? rule.values()::contains
                : Pattern.compile(rule.pattern()).asPredicate();
    }

    /** The name of the rule for a record, whose fields are not repaired yet. */
    Optional<String> of(RecordFields record) {
        return rules.isEmpty() ? Optional.empty() : of(field -> value(record, field));
    }

    /** The same, for the values of a record by their places. */
    Optional<String> of(IntFunction<String> values) {
        return rules.stream()
                .filter(rule -> rule.holds.test(values.apply(rule.field).strip()))
                .map(Rule::name)
                .findFirst();
    }

    private static String value(RecordFields record, int field) {
        int from = record.from[field];
        return new String(record.bytes, from, record.to[field] - from, StandardCharsets.UTF_8);
    }
}
