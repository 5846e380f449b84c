package io.infull.load;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.error.BadConfiguration;
import io.infull.load.file.ReadAgain;
import io.infull.ops.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that loads landing files into raw tables. */
@Command(name = "load", description = "Loads landing files into raw tables: each file once, whole or not at all.")
public final class LoadCommand extends WarehouseTask {

    @Mixin
    private LandingOptions landing;

    @Option(
            names = "--again",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "PATTERN",
            description = "Also reads files anew that were loaded before: those that this contract may not have read, "
                    + "or those whose names fit the pattern, like 'orders_2026-*.csv'.")
    private String again;

    public LoadCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        LoadReport report = new Loader(warehouse, project().folder()).load(landing, again());
        return new Outcome(report.exitCode(), report.sentence(), report.counts());
    }

    private ReadAgain again() {
        if (again == null) {
            return ReadAgain.none();
        }
        try {
            return again.isEmpty() ? ReadAgain.ofOtherContracts() : ReadAgain.named(again);
        } catch (IllegalArgumentException e) {
            throw new BadConfiguration("--again: '" + again + "' is not a file name pattern: " + e.getMessage(), e);
        }
    }
}
