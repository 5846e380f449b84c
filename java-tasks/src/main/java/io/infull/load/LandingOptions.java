package io.infull.load;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the exports land, and whose they are. */
public final class LandingOptions {

    @Option(
            names = "--landing",
            descriptionKey = "INFULL_LANDING",
            defaultValue = "landing",
            paramLabel = "DIR",
            description = "Folder with the exports (default: ${DEFAULT-VALUE}).")
    private String place;

    @Option(
            names = "--pack",
            descriptionKey = "INFULL_PACK",
            defaultValue = "daxwellops",
            paramLabel = "NAME",
            description = "Whose exports they are: a folder in sql/sources (default: ${DEFAULT-VALUE}).")
    private String pack;

    /** The landing place, to be closed when it was read. */
    Landing open() {
        return new LocalLanding(Path.of(place));
    }

    String pack() {
        return pack;
    }
}
