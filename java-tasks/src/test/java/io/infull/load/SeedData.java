package io.infull.load;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real landing files that stand beside the repository; tests that need them are skipped where they are absent. */
final class SeedData {

    private static final Path FOLDER = Path.of(System.getProperty("infull.shared.data", "../../shared/data"));

    private SeedData() {}

    static Path of(String pack) {
        Path folder = FOLDER.resolve(pack).toAbsolutePath().normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "No landing files in " + folder + ": set the system property infull.shared.data");
        return folder;
    }
}
