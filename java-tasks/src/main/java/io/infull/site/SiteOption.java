package io.infull.site;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the command center is written, when it is wanted. */
public final class SiteOption {

    @Option(
            names = "--site",
            descriptionKey = "INFULL_SITE",
            paramLabel = "DIR",
            description = "Write the KPI command center there: static pages that open from disk.")
    Path folder;

    /** Empty when nobody asked for it. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder).map(given -> given.toAbsolutePath().normalize());
    }
}
