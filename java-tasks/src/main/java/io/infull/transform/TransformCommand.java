package io.infull.transform;

import io.infull.cli.AsOfOption;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.ops.PartCleaner;
import io.infull.ops.Warehouse;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the models that changed into new parts. Readers do not see them. */
@Command(
        name = "transform",
        description = "Builds the models that need it into new, private parts; readers see nothing of it.")
public final class TransformCommand extends WarehouseTask {

    @Mixin
    private AsOfOption asOf;

    @Option(
            names = {"-s", "--select"},
            paramLabel = "MODEL",
            split = ",",
            description = "name, +name (with what it reads), name+ (with what reads it). Default: all models.")
    private List<String> select = List.of();

    @Option(names = "--full-refresh", description = "Build every selected table anew, even when nothing changed.")
    private boolean fullRefresh;

    public TransformCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        TransformRequest request = new TransformRequest(
                asOf.given(), asOf.orYesterday(environment().clock()), select, fullRefresh);
        TransformReport report = new Transformer(warehouse, project().folder()).transform(request);
        // This comes last, because parts that a refused or killed run built are used again if they still fit.
        PartCleaner.ofCandidates(warehouse.asTransformer().database()).clean();
        return outcome(report);
    }

    private static Outcome outcome(TransformReport report) {
        if (report.publicationId().isEmpty()) {
            return Outcome.nothingToDo("Every model as of " + report.asOf() + " is published already");
        }
        long candidate = report.publicationId().get();
        return Outcome.done("Built candidate " + candidate + " as of " + report.asOf() + ": " + report.built()
                        + " tables built, " + report.reused() + " reused")
                .with("publication", candidate)
                .with("as_of", report.asOf().toString())
                .with("tables_built", report.built())
                .with("tables_reused", report.reused())
                .with("views", report.views());
    }
}
