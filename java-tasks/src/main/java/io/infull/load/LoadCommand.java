package io.infull.load;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.ops.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command that loads landing files into raw tables. */
@Command(name = "load", description = "Loads landing files into raw tables: each file once, whole or not at all.")
public final class LoadCommand extends WarehouseTask {

    @Mixin
    private LandingOptions landing;

    public LoadCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        LoadReport report = new Loader(warehouse, project().folder()).load(landing);
        return new Outcome(report.exitCode(), report.sentence(), report.counts());
    }
}
