package io.infull.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the SQL project is: migrations, sources, reference data, models and checks. */
public final class ProjectOptions {

    @Option(
            names = "--sql-dir",
            descriptionKey = "INFULL_SQL_DIR",
            defaultValue = "sql",
            paramLabel = "DIR",
            description = "Folder of the SQL project (default: ${DEFAULT-VALUE}).")
    Path folder;

    public Path folder() {
        return folder;
    }

    public Path migrations() {
        return folder.resolve("migrations");
    }
}
