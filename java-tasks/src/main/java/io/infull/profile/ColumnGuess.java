package io.infull.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a contract for a column, with reasons. The keys are those of contracts, the values are YAML. */
final class ColumnGuess {

    /** Keys in the order in which they are written. */
    final Map<String, String> keys = new LinkedHashMap<>();

    /** The evidence, and what a person must decide, one line each. */
    final List<String> comments = new ArrayList<>();

    private static final int SHOWN = 3;
    private static final String NEGATIVE = ". Where the minus is a typing error, add absolute to the repairs; where it "
            + "stands for no value, list the value under missing";

    private final List<String> values;

    private ColumnGuess(List<String> values) {
        this.values = values;
    }

    /**
     * @param values of the field, without those that are missing
     * @param databaseType of the raw column, as PostgreSQL writes it
     */
    static ColumnGuess of(String column, List<String> values, String databaseType) {
        Cleaning cleaning = Cleaning.of(values, databaseType);
        ColumnGuess guess = new ColumnGuess(cleaning.cleaned());
        guess.type(column, databaseType);
        guess.comments.addAll(cleaning.comments());
        if (!cleaning.missing().isEmpty()) {
            guess.keys.merge("missing", Yaml.list(cleaning.missing()), (found, more) -> found);
        }
        if (!cleaning.repairs().isEmpty()) {
            guess.keys.put("repairs", "[" + String.join(", ", cleaning.repairs()) + "]");
        }
        return guess;
    }

    private void type(String column, String databaseType) {
        switch (databaseType) {
            case "date" -> date();
            case "boolean" -> yesOrNo();
            case "integer", "bigint", "numeric" -> number(column);
            default -> keys.put("type", "text");
        }
    }

    private void date() {
        keys.put("type", "date");
        DateForms forms = DateForms.of(values);
        if (!forms.patterns().isEmpty() && !forms.patterns().equals(List.of(DateForms.ISO))) {
            keys.put("formats", Yaml.list(forms.patterns()));
        }
        if (forms.hasTimes(values)) {
            keys.put("from_timestamp", "date_of");
        }
        if (forms.hasOffsets()) {
            keys.put("zone", "UTC");
            comments.add(
                    "CHECK: the values are moments. Replace UTC by the zone whose local day counts, like Europe/Berlin");
        }
        if (!forms.ambiguous().isEmpty()) {
            comments.add("CHECK: AMBIGUOUS, no day is above the 12th: " + forms.ambiguous() + " reads all values too");
        }
        rejected(forms.unread());
    }

    private void yesOrNo() {
        keys.put("type", "boolean");
        List<String> distinct = values.stream().distinct().toList();
        keys.put(
                "true_values",
                Yaml.list(distinct.stream()
                        .filter(value -> value.matches("(?i)1(\\.0)?|y|yes|true|t|x"))
                        .toList()));
        keys.put(
                "false_values",
                Yaml.list(distinct.stream()
                        .filter(value -> value.matches("(?i)0(\\.0)?|n|no|false|f"))
                        .toList()));
        codes(distinct);
        String known = keys.get("true_values") + keys.get("false_values");
        rejected(values.stream()
                .filter(value -> !known.contains(Yaml.text(value)))
                .toList());
    }

    // A person must decide about words of other languages.
    private void codes(List<String> distinct) {
        boolean known = !keys.get("true_values").equals("[]")
                && !keys.get("false_values").equals("[]");
        if (!known && distinct.size() == 2) {
            comments.add("CHECK: two values. Where they are codes, replace true_values and false_values by codes: {"
                    + Yaml.text(distinct.get(0)) + ": true, " + Yaml.text(distinct.get(1))
                    + ": false}, or the other way round");
        }
    }

    private void number(String column) {
        NumberForms forms = NumberForms.of(values);
        List<String> numbers = forms.plain();
        boolean whole = numbers.stream().allMatch(Numbers::isWhole);
        boolean money = column.matches(".*(?:price|amount|percent)");
        int scale = numbers.stream().mapToInt(Numbers::scale).max().orElse(0);
        keys.put("type", whole && !money ? "integer" : "\"decimal(12," + Math.max(2, scale) + ")\"");
        if (!whole || money) {
            comments.add("the most decimals are " + scale);
        }
        form(forms);
        long negative = numbers.stream().filter(value -> value.startsWith("-")).count();
        if (negative > 0) {
            comments.add("CHECK: " + negative + " negative values" + (forms.hidesMinus() ? "" : NEGATIVE));
        }
        rejected(forms.unread());
    }

    private void form(NumberForms forms) {
        if (!forms.keys().isEmpty()) {
            keys.put("numbers", forms.keys());
            comments.add(forms.plain().size() + " numbers are of the form " + forms.keys() + ", like "
                    + Yaml.text(forms.example()));
        }
        if (!forms.ambiguous().isEmpty()) {
            comments.add("CHECK: AMBIGUOUS, numbers: " + forms.ambiguous() + " reads as many values as other numbers");
        }
    }

    private void rejected(List<String> unfit) {
        if (!unfit.isEmpty()) {
            List<String> shown = unfit.stream().distinct().limit(SHOWN).toList();
            comments.add("CHECK: " + unfit.size() + " values do not fit, like " + Yaml.list(shown)
                    + ". Their rows are rejected, unless missing or repairs say what the values mean");
        }
    }
}
