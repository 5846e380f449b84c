package io.infull.profile;

import io.infull.error.BadConfiguration;
import io.infull.ops.RawSchema;
import io.infull.profile.Trial.Reason;
import io.infull.source.binding.Contracts;
import io.infull.source.contract.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    Proposal propose(TableMatch match) throws IOException {
        ContractText text = new ContractText(name, file, sample, match);
        if (!sample.remarks().edits().isEmpty()) {
            return proposal(text, match, Verdict.notTried("the file needs what EDIT asks for below", ""));
        }
        Source source;
        try {
            source = Contracts.proposed(PACK, name + ".yml", text.with(List.of()), schema);
        } catch (BadConfiguration refused) {
            return proposal(text, match, unread(match, refused.getMessage()));
        }
        Trial trial = Trial.of(source, file);
        Optional<Reason> hopeless = hopeless(match, trial);
        return hopeless.isEmpty()
                ? proposal(text, match, Verdict.of(trial))
                : propose(match.without(
                        hopeless.get().column(),
                        "no record would be left with it: " + hopeless.get().first()));
    }

    private static Verdict unread(TableMatch match, String problem) {
        boolean lacking = !match.fields().keySet().containsAll(TableMatch.needed(match.table()));
        String why = lacking ? "the contract needs what EDIT asks for below" : "load would refuse this contract";
        return Verdict.notTried(why, problem);
    }

    private static Proposal proposal(ContractText text, TableMatch match, Verdict verdict) {
        return new Proposal(text.with(verdict.lines()), match.table().name(), verdict);
    }

    // The columns of a record are read in their order, and the first that does not fit rejects it. Few records that
    // reach
    // a column say nothing about it.
    private static Optional<Reason> hopeless(TableMatch match, Trial trial) {
        List<String> needed = TableMatch.needed(match.table());
        long left = trial.records() - trial.rejected(null);
        for (String column : match.fields().keySet()) {
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
