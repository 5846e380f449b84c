package io.infull.load;

import io.infull.cli.DatabaseOptions;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.ProjectOptions;
import io.infull.cli.Task;
import io.infull.error.InFullException;
import io.infull.error.Problems;
import io.infull.ops.Warehouse;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Landing files to raw tables. */
@Command(name = "load", description = "Loads landing files into raw tables: each file once, whole or not at all.")
public final class LoadCommand extends Task {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ProjectOptions project;

    @Option(
            names = "--landing",
            descriptionKey = "INFULL_LANDING",
            defaultValue = "landing",
            paramLabel = "DIR",
            description = "Folder with the exports (default: ${DEFAULT-VALUE}).")
    private Path landing;

    @Option(
            names = "--pack",
            descriptionKey = "INFULL_PACK",
            defaultValue = "daxwellops",
            paramLabel = "NAME",
            description = "Whose exports they are: a folder in sql/sources (default: ${DEFAULT-VALUE}).")
    private String pack;

    public LoadCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform() {
        var settings = settings(database, new Problems());
        try (Warehouse warehouse = Warehouse.forWriting(settings, project.migrations(), identity(), name())) {
            try {
                LoadReport report = new Loader(warehouse, project.folder()).load(landing, pack);
                warehouse.finish(report.exitCode().number(), report.sentence());
                return new Outcome(report.exitCode(), report.sentence(), report.counts());
            } catch (InFullException e) {
                warehouse.finish(e.exitCode().number(), e.getMessage());
                throw e;
            }
        }
    }
}
