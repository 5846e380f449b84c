package io.infull.source.contract;

import io.infull.project.freshness.FreshnessContract;
import io.infull.source.value.Repair;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contract as it is written in {@code sql/sources/<pack>/<source>.yml}.
 *
 * @param files globs on the file name
 * @param required a landing folder without such a file is incomplete
 * @param order decides which of two rows of the same key is the later one
 * @param freshness how old its data may be, for the checks; null when not declared
 * @param headerRepairs clean the column names of the file before they are compared
 * @param repairs of every field of the file, before those of its column
 * @param ignoredColumns fields that are known and not loaded; any other unknown field refuses
 * @param skip names lines that are no records
 * @param fillDown fields that are taken from the row above where they are empty
 * @param explode the list whose elements become rows; null where each record becomes one
 */
public record SourceContract(
        String source,
        String description,
        List<String> files,
        FileFormat format,
        Dialect dialect,
        boolean required,
        LoadMode mode,
        OrderContract order,
        SnapshotContract snapshot,
        RejectLimit rejectLimit,
        FreshnessContract freshness,
        List<Repair> headerRepairs,
        List<Repair> repairs,
        List<String> ignoredColumns,
        List<SkipRule> skip,
        List<String> fillDown,
        ExplodeContract explode,
        List<TargetContract> targets) {

    public SourceContract {
        files = Lists.orEmpty(files);
        dialect = dialect == null ? Dialect.standard() : dialect;
        mode = mode == null ? LoadMode.upsert : mode;
        order = order == null ? OrderContract.standard() : order;
        snapshot = snapshot == null ? SnapshotContract.standard() : snapshot;
        rejectLimit = rejectLimit == null ? RejectLimit.standard() : rejectLimit;
        headerRepairs = Lists.orEmpty(headerRepairs);
        repairs = Lists.orEmpty(repairs);
        ignoredColumns = Lists.orEmpty(ignoredColumns);
        fillDown = Lists.orEmpty(fillDown);
        skip = Lists.orEmpty(skip);
        targets = Lists.orEmpty(targets);
    }

    /** Fields that a file must have, since a rule looks at them. */
    public Set<String> ruleFields() {
        return Stream.concat(skip.stream().map(SkipRule::field).filter(Objects::nonNull), fillDown.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private FileFormat writtenOut() {
        return switch (format) {
            case csv, xlsx -> FileFormat.csv;
            case json_array, json_lines -> FileFormat.json_lines;
        };
    }

    /**
     * For rows that were written out, one record per line in UTF-8, under the names that the header repairs had made.
     * A row that is still wrong stays open, so no limit refuses those that are not.
     */
    SourceContract forReplay() {
        return new SourceContract(
                source,
                description,
                files,
                writtenOut(),
                dialect.forReplay(),
                required,
                mode,
                order,
                snapshot,
                RejectLimit.none(),
                freshness,
                List.of(),
                repairs,
                ignoredColumns,
                List.of(),
                List.of(),
                explode,
                targets);
    }
}
