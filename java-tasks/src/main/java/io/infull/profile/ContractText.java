package io.infull.profile;

import io.infull.profile.value.Yaml;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A proposed contract in the form of {@code sql/sources}, with the evidence for each guess beside it. */
final class ContractText {

    private final String source;
    private final Path file;
    private final Sample sample;
    private final Targets targets;
    private final StringBuilder text = new StringBuilder();

    ContractText(String source, Path file, Sample sample, Targets targets) {
        this.source = source;
        this.file = file;
        this.sample = sample;
        this.targets = targets;
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
        targets.all()
                .forEach(match ->
                        text.append(new TargetText(sample, match).text(keepsExtra() && match == targets.main())));
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
        TableMatch match = targets.main();
        comment("table: raw." + match.table().name() + " is the most similar, "
                + match.fields().size() + " of its " + match.table().columns().size() + " columns and of "
                + match.fieldCount() + " fields fit");
        targets.shipped()
                .ifPresent(shipped -> comment("table: raw." + shipped.table().name()
                        + " too, as some fields say what was shipped of the order lines. CHECK that each record is one "
                        + "shipment"));
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

    private List<String> unmapped() {
        List<String> mapped = targets.mapped();
        return Stream.concat(sample.fields().stream(), sample.inner().lists().stream())
                .filter(field -> !mapped.contains(field))
                .filter(field -> sample.exploded().stream().noneMatch(list -> field.equals(list.number())))
                .toList();
    }

    private boolean keepsExtra() {
        return targets.main().table().keepsExtra() && !unmapped().isEmpty();
    }

    private void ignored() {
        List<String> ignored = unmapped();
        if (!ignored.isEmpty()) {
            String keep = keepsExtra()
                    ? ", or, to keep all that no column takes in _extra, drop this line for extra_columns: keep above"
                    : "";
            line(Yaml.comment("CHECK: no column of " + tables()
                    + " fits these. Another target may take them; to keep one, map it by hand" + keep));
            UnitNotes.of(sample, ignored).forEach(this::comment);
            line("ignored_columns: " + Yaml.list(ignored));
        }
    }

    private String tables() {
        return targets.all().stream()
                .map(match -> "raw." + match.table().name())
                .collect(Collectors.joining(" or "));
    }

    private void comment(String comment) {
        line(Yaml.comment(comment));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
