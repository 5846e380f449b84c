package io.infull.profile;

import io.infull.profile.TableMatch.Match;
import io.infull.profile.TableMatch.Misfit;
import io.infull.profile.value.ColumnGuess;
import io.infull.profile.value.Yaml;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A target of a proposed contract: a raw table with its columns, and the evidence for each. */
final class TargetText {

    private final Sample sample;
    private final TableMatch match;
    private final Set<String> clearDates;
    private final StringBuilder text = new StringBuilder();

    TargetText(Sample sample, TableMatch match) {
        this.sample = sample;
        this.match = match;
        this.clearDates = sample.clearDates();
    }

    /** @param extra whether to offer that the fields that no column takes are kept */
    String text(boolean extra) {
        line("  - table: " + match.table().name());
        line("    " + Yaml.comment(keyEvidence()));
        line("    key: " + Yaml.list(match.table().key()));
        if (match.table().isNumbered()) {
            line("    "
                    + Yaml.comment("what rows of the same key are: number (rows of their own), sum (parts of one "
                            + "row), reject (mistakes)"));
            line("    same_key: number");
        }
        if (extra) {
            line("    # extra_columns: keep");
        }
        line("    columns:");
        match.fields().forEach((column, found) -> column(column, found, ""));
        match.misfits().forEach(this::misfit);
        missingColumns();
        return text.toString();
    }

    // As a comment, since load would reject its values.
    private void misfit(String column, Misfit misfit) {
        String field = Yaml.text(misfit.match().field());
        line("      "
                + Yaml.comment("CHECK: " + field + " looks like " + column + " and is ignored, because " + misfit.why()
                        + ". To load it, mend the line below, and take it out of ignored_columns"));
        column(column, misfit.match(), "# ");
    }

    /** @param start of the line of the column, to make it a comment */
    private void column(String column, Match found, String start) {
        boolean needed = match.table().columns().get(column).notNull();
        List<String> values = sample.values(sample.fields().indexOf(found.field()));
        ColumnGuess guess = ColumnGuess.of(
                column,
                values,
                sample.spelling(found.field()),
                match.table().columns().get(column).type(),
                clearDates);
        int missing = sample.rows().size() - values.size();
        String seen = missing == 0 ? "never missing" : "missing in " + missing + " records";
        line("      " + Yaml.comment(found.evidence() + "; " + seen));
        found.doubts().forEach(doubt -> line("      " + Yaml.comment("CHECK: " + doubt)));
        guess.comments().forEach(comment -> line("      " + Yaml.comment(comment)));
        StringBuilder keys = new StringBuilder("from: " + Yaml.text(found.field()));
        guess.keys()
                .forEach((key, value) ->
                        keys.append(", ").append(key).append(": ").append(value));
        line("      " + start + column + ": {" + keys + (needed ? ", required: true" : "") + "}");
    }

    private String keyEvidence() {
        List<String> fields = match.table().key().stream()
                .filter(match.fields()::containsKey)
                .map(column -> match.fields().get(column).field())
                .toList();
        Set<List<String>> distinct = new HashSet<>();
        int[] positions = fields.stream().mapToInt(sample.fields()::indexOf).toArray();
        sample.rows().forEach(row -> distinct.add(key(row, positions)));
        int repeated = sample.rows().size() - distinct.size();
        return "the key of the raw table; in the sample " + fields
                + (repeated == 0
                        ? " is unique"
                        : " repeats in " + repeated + " records: CHECK"
                                + (match.table().isNumbered()
                                        ? " what these are, and say it in same_key"
                                        : ", such rows are duplicates or contradict each other"));
    }

    private static List<String> key(String[] row, int[] positions) {
        return Arrays.stream(positions)
                .mapToObj(position -> String.valueOf(row[position]))
                .toList();
    }

    private void missingColumns() {
        for (String column : TableMatch.needed(match.table())) {
            if (!match.fields().containsKey(column)) {
                line("      "
                        + Yaml.comment("EDIT: raw." + match.table().name() + "." + column
                                + " takes no nulls, and no field fits it. Name the field, or join several:"));
                line("      " + Yaml.comment(column + ": {from: FIELD, type: text, required: true}"));
            }
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
