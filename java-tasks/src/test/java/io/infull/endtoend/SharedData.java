package io.infull.endtoend;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real landing files, which are not part of this repository. */
final class SharedData {

    private static final Path FOLDER = Path.of(System.getProperty("infull.shared.data", "../../shared/data"));

    private SharedData() {}

    /** The landing folder of a pack; without it the test is skipped and says why. */
    static Path of(String pack) {
        Path folder = FOLDER.resolve(pack);
        assumeThat(Files.isDirectory(folder))
                .as("Skipped: no landing files in " + folder + ". Set -Dinfull.shared.data to their folder")
                .isTrue();
        return folder;
    }
}
