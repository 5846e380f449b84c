package io.infull.endtoend;

import io.infull.generate.GenerationPlan;
import io.infull.generate.LandingGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Generated landing files that are small enough for a test and rich enough for every rule. */
final class SmallLanding {

    /** Last day of the generated data. */
    static final String AS_OF = "2026-05-31";

    private SmallLanding() {}

    static Path in(Path folder, long lines) {
        GenerationPlan plan = GenerationPlan.defaults().withLines(lines);
        try {
            new LandingGenerator()
                    .generate(plan, folder.resolve("landing"), folder.resolve("truth.json"), written -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("landing");
    }
}
