package io.infull.generate;

import io.infull.generate.file.ExtraFiles;
import io.infull.generate.file.Generators;
import io.infull.generate.file.LandingFile;
import io.infull.generate.file.UnfinishedFiles;
import io.infull.generate.order.Orders;
import io.infull.generate.order.Scenario;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.truth.Truth;
import io.infull.generate.truth.TruthFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes made-up landing files and, beside them, the truth file with the KPIs that the pipeline must compute from them.
 *
 * <p>No file becomes visible before all are complete, so a half-written file can never be read. Memory use does not
 * grow with the number of order lines.
 */
public final class LandingGenerator {
    private static final int ORDERS_BETWEEN_REPORTS = 1_000;
    private final ExtraFiles extras;

    public LandingGenerator() {
        this(ExtraFiles.NONE);
    }

    LandingGenerator(ExtraFiles extras) {
        this.extras = extras;
    }

    /**
     * @param landingFolder made when there is none; files of the same names are replaced, or deleted where the plan
     *     leaves them out
     * @param linesWritten is called now and then, and at the end, with the number of order lines that are written so
     *     far
     * @throws IOException when a file cannot be written
     */
    public GeneratedLanding generate(GenerationPlan plan, Path landingFolder, Path truthFile, LongConsumer linesWritten)
            throws IOException {
        try (UnfinishedFiles files = new UnfinishedFiles()) {
            Scenario scenario = Scenario.draw(plan);
            Truth truth = new Truth(scenario);
            List<Path> written = writeLanding(scenario, truth, landingFolder, files, linesWritten);
            extras.write(scenario, landingFolder, files);
            new TruthFile(scenario, truth).write(files.open(truthFile));
            files.reveal();
            linesWritten.accept(truth.lines());
            return new GeneratedLanding(
                    written, truthFile, plan.asOfDate(), truth.orders(), truth.lines(), truth.shipments());
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static List<Path> writeLanding(
            Scenario scenario, Truth truth, Path landingFolder, UnfinishedFiles files, LongConsumer linesWritten)
            throws IOException {
        List<Path> paths = new ArrayList<>();
        List<LandingFile> landing = new ArrayList<>();
        for (Generators.Generator generator : Generators.ALL) {
            Path path = landingFolder.resolve(generator.fileName());
            if (!generator.isIn(scenario.plan())) {
                files.remove(path);
                continue;
            }
            Writer out = files.open(path);
            landing.add(generator.start().on(scenario, out));
            paths.add(path);
        }
        new Orders(scenario).forEach(order -> {
            truth.accept(order);
            for (LandingFile file : landing) {
                file.accept(order);
            }
            if (truth.orders() % ORDERS_BETWEEN_REPORTS == 0) {
                linesWritten.accept(truth.lines());
            }
        });
        for (LandingFile file : landing) {
            file.finish();
        }
        return paths;
    }
}
