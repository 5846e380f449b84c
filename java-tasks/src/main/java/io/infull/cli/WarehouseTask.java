package io.infull.cli;

import io.infull.db.DatabaseSettings;
import io.infull.error.InFullException;
import io.infull.error.Problems;
import io.infull.ops.Warehouse;
import java.nio.file.Files;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/**
 * A command that writes to the warehouse. No other command writes at the same time. It adds a row to
 * {@code ops.command_run}.
 */
public abstract class WarehouseTask extends Task {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ProjectOptions project;

    /** Null until the options are read. */
    private volatile DatabaseSettings settings;

    protected WarehouseTask(Environment environment) {
        super(environment);
    }

    /** Does the work. No other command writes to the warehouse until it returns. */
    protected abstract Outcome perform(Warehouse warehouse);

    /** The warehouse, opened so that only this command writes to it. */
    protected Warehouse open(DatabaseSettings found) {
        return Warehouse.forWriting(found, project.migrations(), identity(), name());
    }

    protected final ProjectOptions project() {
        return project;
    }

    /** Adds problems of this command's own options, so that all problems are reported together. */
    protected void check(Problems problems) {}

    @Override
    protected final Outcome perform() {
        Problems problems = new Problems();
        check(problems);
        if (!Files.isDirectory(project.migrations())) {
            problems.add("No SQL project in " + project.folder()
                    + ": expected a folder with migrations, sources and models. Set INFULL_SQL_DIR");
        }
        settings = settings(database, problems);
        try (Warehouse warehouse = open(settings)) {
            return noted(warehouse, this::perform);
        }
    }

    @Override
    protected final void noteStop(Outcome outcome) {
        DatabaseSettings known = settings;
        if (known != null) {
            Warehouse.noteStop(known, identity(), name(), outcome.exitCode().number(), outcome.sentence());
        }
    }

    private static Outcome noted(Warehouse warehouse, Function<Warehouse, Outcome> work) {
        try {
            Outcome outcome = work.apply(warehouse);
            warehouse.finish(outcome.exitCode().number(), outcome.sentence());
            return outcome;
        } catch (InFullException e) {
            warehouse.finish(e.exitCode().number(), e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            warehouse.finish(
                    Unforeseen.outcome(e).exitCode().number(),
                    Unforeseen.outcome(e).sentence());
            throw e;
        }
    }
}
