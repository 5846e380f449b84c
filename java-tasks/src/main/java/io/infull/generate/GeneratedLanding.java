package io.infull.generate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What was written: the landing files by name, the file with the KPIs that they must give, and how much is in them. */
public record GeneratedLanding(
        List<Path> files, Path truthFile, LocalDate asOfDate, long orders, long lines, long shipments) {
    public GeneratedLanding {
        files = List.copyOf(files);
    }
}
