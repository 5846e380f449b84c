package io.infull.profile;

import io.infull.error.BadConfiguration;
import io.infull.ops.RawSchema;
import io.infull.profile.Trial.Reason;
import io.infull.source.binding.Contracts;
import io.infull.source.contract.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a proposal with the reader of contracts, and the file with the parser of {@code load}. A column for which every
 * record would be rejected is not proposed.
 */
final class ProposalTrial {

    private static final String PACK = "<pack>";

    private final RawSchema schema;
    private final String name;
    private final Path file;
    private final Sample sample;

    ProposalTrial(RawSchema schema, String name, Path file, Sample sample) {
        this.schema = schema;
        this.name = name;
        this.file = file;
        this.sample = sample;
    }

    Proposal propose(Targets targets) throws IOException {
        ContractText text = new ContractText(name, file, sample, targets);
        if (!sample.remarks().edits().isEmpty()) {
            return proposal(text, targets, Verdict.notTried("the file needs what EDIT asks for below", ""));
        }
        Source source;
        try {
            source = Contracts.proposed(PACK, name + ".yml", text.with(List.of()), schema);
        } catch (BadConfiguration refused) {
            return proposal(text, targets, unread(targets, refused.getMessage()));
        }
        Trial trial = Trial.of(source, file);
        Optional<Reason> hopeless = hopeless(targets, trial);
        return hopeless.isEmpty()
                ? proposal(text, targets, Verdict.of(trial))
                : propose(targets.with(
                        hopeless.get().column(),
                        match -> match.without(
                                hopeless.get().column(),
                                "no record would be left with it: "
                                        + hopeless.get().first())));
    }

    private static Verdict unread(Targets targets, String problem) {
        boolean lacking = !targets.all().stream().allMatch(TableMatch::hasNeeded);
        String why = lacking ? "the contract needs what EDIT asks for below" : "load would refuse this contract";
        return Verdict.notTried(why, problem);
    }

    private static Proposal proposal(ContractText text, Targets targets, Verdict verdict) {
        return new Proposal(text.with(verdict.lines()), targets.main().table().name(), verdict);
    }

    // The columns of a record are read in their order, and the first that does not fit rejects it. Few records that
    // reach
    // a column say nothing about it.
    private static Optional<Reason> hopeless(Targets targets, Trial trial) {
        Set<String> needed = new HashSet<>();
        Set<String> columns = new LinkedHashSet<>();
        targets.all().forEach(match -> {
            needed.addAll(TableMatch.needed(match.table()));
            columns.addAll(match.fields().keySet());
        });
        long left = trial.records() - trial.rejected(null);
        for (String column : columns) {
            long lost = trial.rejected(column);
            if (lost > 0 && lost == left && left * 2 >= trial.records() && !needed.contains(column)) {
                return trial.reasons().stream()
                        .filter(reason -> column.equals(reason.column()))
                        .findFirst();
            }
            left -= lost;
        }
        return Optional.empty();
    }
}
