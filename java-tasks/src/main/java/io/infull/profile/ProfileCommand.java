package io.infull.profile;

import io.infull.cli.DatabaseOptions;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.ProjectOptions;
import io.infull.cli.Task;
import io.infull.db.DatabaseSettings;
import io.infull.error.InputMissing;
import io.infull.error.Problems;
import io.infull.error.TransientFault;
import io.infull.error.WrongUsage;
import io.infull.ops.RawSchema;
import io.infull.ops.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes a contract for an unknown file, or a pack for a folder of them. */
@Command(
        name = "profile",
        description = "Reads a sample of a file and prints a proposed contract, with the evidence for each guess. Of a "
                + "folder it writes a pack, and prints what its files are and how they join.")
public final class ProfileCommand extends Task {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ProjectOptions project;

    @Parameters(
            paramLabel = "FILE",
            description = "A landing file that no contract knows yet, or a folder of such files.")
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

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            description = "Of a folder: the pack that is written (default: the name of the folder).")
    private String pack;

    public ProfileCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected boolean printsResult() {
        return true;
    }

    @Override
    protected Outcome perform() {
        boolean folder = Files.isDirectory(file);
        if (!folder && !Files.isRegularFile(file)) {
            throw new InputMissing("File " + file + " is missing: expected a file or a folder to look at");
        }
        if (folder && (source != null || table != null)) {
            throw new WrongUsage("--source and --table are for one file, but " + file + " is a folder");
        }
        RawSchema schema = schema();
        try {
            return folder ? folder(schema) : file(schema);
        } catch (IOException e) {
            throw new TransientFault("Cannot read " + file + ": " + e.getMessage() + ". Try again later.", e);
        }
    }

    private Outcome file(RawSchema schema) throws IOException {
        Sample sample = SampleReader.read(file);
        String name = source == null ? SourceName.of(file) : source;
        Proposal proposal = new ProposalTrial(schema, name, file, sample).propose(Targets.of(schema, table, sample));
        environment().out().print(proposal.text());
        return Outcome.done("Proposed a contract of source " + name + " for raw." + proposal.table() + ". "
                        + proposal.verdict().sentence() + ". Read its comments, then save it as sql/sources/<pack>/"
                        + name + ".yml")
                .with("records_sampled", sample.records())
                .with("records_tried", proposal.verdict().tried())
                .with("records_rejected", proposal.verdict().rejected())
                .with("fields", sample.fields().size());
    }

    private Outcome folder(RawSchema schema) throws IOException {
        FolderProfile profile = FolderProfile.of(schema, file);
        String name = pack == null ? SourceName.of(file.toAbsolutePath().normalize()) : pack;
        Path target = project.folder().resolve("sources").resolve(name);
        profile.write(target);
        environment().out().print(profile.report());
        return Outcome.done("Wrote " + profile.names().size() + " contracts to " + target + ": "
                        + String.join(", ", profile.names()) + ". Read their comments before load --pack " + name)
                .with("contracts", profile.names().size());
    }

    private RawSchema schema() {
        DatabaseSettings settings = settings(database, new Problems());
        try (Warehouse warehouse = Warehouse.forReading(settings, identity())) {
            Optional<RawSchema> schema = schema(warehouse);
            if (schema.isPresent()) {
                return schema.get();
            }
        }
        // A new database: its tables are created as the first load would create them.
        try (Warehouse warehouse = Warehouse.forMigrating(settings, project.migrations(), identity(), name())) {
            return schema(warehouse).orElseThrow();
        }
    }

    private static Optional<RawSchema> schema(Warehouse warehouse) {
        return warehouse
                .database()
                .transaction(session -> session.one(
                                "select to_regnamespace('raw') is not null as is_there", row -> row.flag("is_there"))
                        ? Optional.of(RawSchema.read(session))
                        : Optional.empty());
    }
}
