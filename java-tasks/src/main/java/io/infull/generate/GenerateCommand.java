package io.infull.generate;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.Task;
import io.infull.error.BadConfiguration;
import io.infull.error.ExitCode;
import io.infull.error.TransientFault;
import io.infull.generate.file.InjectedFiles;
import io.infull.generate.file.Injection;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.PlanOptions;
import io.infull.log.Progress;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes made-up landing files and, beside their folder, the KPIs that the pipeline must compute from them. */
@Command(
        name = "generate",
        description = "Writes seeded synthetic landing files and a truth file with the KPIs that they must give.")
public final class GenerateCommand extends Task {

    @Option(
            names = "--landing",
            descriptionKey = "INFULL_LANDING",
            defaultValue = "landing",
            paramLabel = "DIR",
            description = "Folder to write into; files of the same names are replaced (default: ${DEFAULT-VALUE}).")
    private Path landing;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "Where the KPIs go (default: truth.json beside the landing folder).")
    private Path truth;

    @Option(
            names = "--inject",
            paramLabel = "KIND",
            defaultValue = "none",
            description = "Add a bad file of orders, for the pipeline to refuse: one of ${COMPLETION-CANDIDATES}. "
                    + "none mends the bad files that were added to the folder before (default: ${DEFAULT-VALUE}).")
    private Injection inject;

    @Mixin
    private PlanOptions plan;

    public GenerateCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform() {
        Path folder = landing.toAbsolutePath().normalize();
        Path truthFile = truth == null
                ? folder.resolveSibling("truth.json")
                : truth.toAbsolutePath().normalize();
        if (truthFile.startsWith(folder) && !truthFile.getFileName().toString().startsWith(".")) {
            return misused(
                    "Truth file " + truthFile + " is inside the landing folder " + folder
                            + ", where load would take it for an export. Choose another --truth, or a name that begins with a dot");
        }
        GenerationPlan wanted;
        try {
            wanted = plan.read();
        } catch (IllegalArgumentException e) {
            return misused(e.getMessage());
        }
        InjectedFiles injected =
                new InjectedFiles(inject, identity().runId(), environment().clock());
        GeneratedLanding generated = written(wanted, folder, truthFile, injected);
        GenerateLog.log(generated, folder, injected);
        return outcome(generated, injected);
    }

    private static Outcome misused(String sentence) {
        return new Outcome(ExitCode.USAGE, sentence, Map.of());
    }

    private static GeneratedLanding written(
            GenerationPlan wanted, Path folder, Path truthFile, InjectedFiles injected) {
        try (Progress progress = Progress.start("Generating", "lines", wanted.lines())) {
            AtomicLong shown = new AtomicLong();
            return new LandingGenerator(injected)
                    .generate(wanted, folder, truthFile, lines -> progress.advance(lines - shown.getAndSet(lines)));
        } catch (FileSystemException e) {
            throw new BadConfiguration(
                    "Cannot write landing files: " + e
                            + ". Choose folders that may be written to with --landing and --truth",
                    e);
        } catch (IOException e) {
            throw new TransientFault(
                    "Cannot write landing files to " + folder + ": " + e.getMessage() + ". Try again later", e);
        }
    }

    private static Outcome outcome(GeneratedLanding generated, InjectedFiles injected) {
        return Outcome.done("Generated " + generated.lines() + " order lines as of " + generated.asOfDate())
                .with("files", generated.files().size())
                .with("files_injected", injected.added().size())
                .with("files_mended", injected.mended().size())
                .with("orders", generated.orders())
                .with("lines", generated.lines())
                .with("shipments", generated.shipments())
                .with("as_of", generated.asOfDate().toString());
    }
}
