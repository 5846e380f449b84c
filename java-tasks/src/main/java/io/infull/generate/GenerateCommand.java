package io.infull.generate;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.Task;
import io.infull.error.BadConfiguration;
import io.infull.error.ExitCode;
import io.infull.error.TransientFault;
import io.infull.log.Event;
import io.infull.log.Progress;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes synthetic landing files, and beside their folder the KPIs that they must give. */
@Command(
        name = "generate",
        description = "Writes seeded synthetic landing files and a truth file with the KPIs that they must give.")
public final class GenerateCommand extends Task {

    private static final Logger LOG = LoggerFactory.getLogger(GenerateCommand.class);

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
        if (truthFile.startsWith(folder)) {
            return misused("Truth file " + truthFile + " is inside the landing folder " + folder
                    + ", where load would take it for an export. Choose another --truth");
        }
        GenerationPlan wanted;
        try {
            wanted = plan.read();
        } catch (IllegalArgumentException e) {
            return misused(e.getMessage());
        }
        return outcome(written(wanted, folder, truthFile), folder);
    }

    private static Outcome misused(String sentence) {
        return new Outcome(ExitCode.USAGE, sentence, Map.of());
    }

    private static GeneratedLanding written(GenerationPlan wanted, Path folder, Path truthFile) {
        try (Progress progress = Progress.start("Generating", "lines", wanted.lines())) {
            AtomicLong shown = new AtomicLong();
            return new LandingGenerator()
                    .generate(wanted, folder, truthFile, lines -> progress.advance(lines - shown.getAndSet(lines)));
        } catch (FileSystemException e) {
            throw new BadConfiguration(
                    "Cannot write landing files: " + e + ". Choose a folder that may be written to with --landing", e);
        } catch (IOException e) {
            throw new TransientFault(
                    "Cannot write landing files to " + folder + ": " + e.getMessage() + ". Try again later", e);
        }
    }

    private static Outcome outcome(GeneratedLanding generated, Path folder) {
        LOG.atInfo()
                .addKeyValue("event", Event.FILES_GENERATED)
                .addKeyValue("folder", folder.toString())
                .addKeyValue("truth", generated.truthFile().toString())
                .addKeyValue("files", generated.files().size())
                .log(
                        "Wrote {} files to {}, and what they must give to {}",
                        generated.files().size(),
                        folder,
                        generated.truthFile());
        return Outcome.done("Generated " + generated.lines() + " order lines as of " + generated.asOfDate())
                .with("files", generated.files().size())
                .with("orders", generated.orders())
                .with("lines", generated.lines())
                .with("shipments", generated.shipments())
                .with("as_of", generated.asOfDate().toString());
    }
}
