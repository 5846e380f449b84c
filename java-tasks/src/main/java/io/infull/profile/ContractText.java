package io.infull.profile;

import io.infull.profile.TableMatch.Match;
import io.infull.profile.TableMatch.Misfit;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A proposed contract in the form of {@code sql/sources}, with the evidence for each guess beside it. */
final class ContractText {

    private final String source;
    private final Path file;
    private final Sample sample;
    private final TableMatch match;
    private final StringBuilder text = new StringBuilder();

    ContractText(String source, Path file, Sample sample, TableMatch match) {
        this.source = source;
        this.file = file;
        this.sample = sample;
        this.match = match;
    }

    /** @param verdict lines that say how the proposal was tried */
    String with(List<String> verdict) {
        text.setLength(0);
        head(verdict);
        line("source: " + Yaml.text(source));
        String unit = sample.exploded().map(list -> "element of " + list.path()).orElse("record");
        line("description: " + Yaml.text("One row per " + unit + " of " + file.getFileName() + "."));
        line("files: [" + Yaml.text(SourceName.pattern(file)) + "]");
        line("format: " + sample.format());
        dialect();
        sample.exploded().ifPresent(this::explode);
        line("targets:");
        line("  - table: " + match.table().name());
        line("    " + Yaml.comment(keyEvidence()));
        line("    key: " + Yaml.list(match.table().key()));
        if (match.table().isNumbered()) {
            line("    "
                    + Yaml.comment("what rows of the same key are: number (rows of their own), sum (parts of one "
                            + "row), reject (mistakes)"));
            line("    same_key: number");
        }
        extra();
        line("    columns:");
        match.fields().forEach((column, found) -> column(column, found, ""));
        match.misfits().forEach(this::misfit);
        missingColumns();
        ignored();
        return text.toString();
    }

    private void head(List<String> verdict) {
        // Editors find the schema by it, from the folder of a pack.
        comment("yaml-language-server: $schema=../contract.schema.json");
        comment("Proposed by infull profile from " + file.getFileName() + ", "
                + sample.records()
                + " records. Every line is a guess: read the comments, mend what they ask for, and save it as "
                + "sql/sources/<pack>/" + source + ".yml");
        verdict.forEach(this::comment);
        sample.remarks().notes().forEach(this::comment);
        comment("table: raw." + match.table().name() + " is the most similar, "
                + match.fields().size() + " of its " + match.table().columns().size() + " columns and of "
                + match.fieldCount() + " fields fit");
        if (match.isWeak()) {
            comment("CHECK: no raw table fits well. Choose one with --table; a new kind of source needs a migration");
        }
        sample.remarks().edits().forEach(edit -> comment("EDIT: " + edit));
    }

    private void dialect() {
        if (!sample.form().dialect().isEmpty()) {
            line("dialect: {" + String.join(", ", sample.form().dialect()) + "}");
        }
    }

    private void explode(ExplodedList list) {
        list.evidence().forEach(this::comment);
        line("explode: " + Yaml.text(list.path()));
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
                match.table().columns().get(column).type());
        int missing = sample.rows().size() - values.size();
        String seen = missing == 0 ? "never missing" : "missing in " + missing + " records";
        line("      " + Yaml.comment(found.evidence() + "; " + seen));
        guess.comments.forEach(comment -> line("      " + Yaml.comment(comment)));
        StringBuilder keys = new StringBuilder("from: " + Yaml.text(found.field()));
        guess.keys.forEach(
                (key, value) -> keys.append(", ").append(key).append(": ").append(value));
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

    private List<String> unmapped() {
        List<String> mapped = match.fields().values().stream().map(Match::field).toList();
        return Stream.concat(sample.fields().stream(), sample.inner().lists().stream())
                .filter(field -> !mapped.contains(field))
                .filter(field -> sample.exploded().stream().noneMatch(list -> field.equals(list.number())))
                .toList();
    }

    private void extra() {
        if (match.table().keepsExtra() && !unmapped().isEmpty()) {
            line("    # extra_columns: keep");
        }
    }

    private void ignored() {
        List<String> ignored = unmapped();
        if (!ignored.isEmpty()) {
            String keep = match.table().keepsExtra()
                    ? ", or, to keep all that no column takes in _extra, drop this line for extra_columns: keep above"
                    : "";
            line(Yaml.comment("CHECK: no column of raw." + match.table().name()
                    + " fits these. Another target may take them; to keep one, map it by hand" + keep));
            line("ignored_columns: " + Yaml.list(ignored));
        }
    }

    private void comment(String comment) {
        line(Yaml.comment(comment));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
