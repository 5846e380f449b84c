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
    private Path folder;

    @Option(
            names = "--pack",
            descriptionKey = "INFULL_PACK",
            defaultValue = "daxwellops",
            paramLabel = "NAME",
            description = "Whose exports they are: a folder in sql/sources (default: ${DEFAULT-VALUE}).")
    private String pack;

    public Path folder() {
        return folder;
    }

    public String pack() {
        return pack;
    }
}
