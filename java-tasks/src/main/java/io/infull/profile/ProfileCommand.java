package io.infull.profile;

import io.infull.cli.DatabaseOptions;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.Task;
import io.infull.error.InputMissing;
import io.infull.error.Problems;
import io.infull.error.TransientFault;
import io.infull.ops.RawSchema;
import io.infull.ops.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes a contract for an unknown file. */
@Command(
        name = "profile",
        description = "Reads a sample of a file and prints a proposed contract, with the evidence for each guess.")
public final class ProfileCommand extends Task {

    @Mixin
    private DatabaseOptions database;

    @Parameters(paramLabel = "FILE", description = "A landing file that no contract knows yet.")
    private Path file;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Name of the source, and of the contract's file (default: the name of FILE).")
    private String source;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "Raw table that its rows feed (default: the most similar one).")
    private String table;

    public ProfileCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected boolean printsResult() {
        return true;
    }

    @Override
    protected Outcome perform() {
        if (!Files.isRegularFile(file)) {
            throw new InputMissing("File " + file + " is missing: expected a file to look at");
        }
        RawSchema schema = schema();
        try {
            Sample sample = SampleReader.read(file);
            String name = source == null ? SourceName.of(file) : source;
            Proposal proposal =
                    new ProposalTrial(schema, name, file, sample).propose(TableMatch.best(schema, table, sample));
            environment().out().print(proposal.text());
            return Outcome.done("Proposed a contract of source " + name + " for raw." + proposal.table() + ". "
                            + proposal.verdict().sentence() + ". Read its comments, then save it as sql/sources/<pack>/"
                            + name + ".yml")
                    .with("records_sampled", sample.records())
                    .with("records_tried", proposal.verdict().tried())
                    .with("records_rejected", proposal.verdict().rejected())
                    .with("fields", sample.fields().size());
        } catch (IOException e) {
            throw new TransientFault("Cannot read " + file + ": " + e.getMessage() + ". Try again later.", e);
        }
    }

    private RawSchema schema() {
        try (Warehouse warehouse = Warehouse.forReading(settings(database, new Problems()), identity())) {
            RawSchema schema = warehouse
                    .database()
                    .transaction(session -> session.one(
                                    "select to_regnamespace('raw') is not null as is_there",
                                    row -> row.flag("is_there"))
                            ? RawSchema.read(session)
                            : null);
            if (schema == null) {
                throw new InputMissing("Nothing to propose: this database is not a warehouse yet. Run load first");
            }
            return schema;
        }
    }
}
