package io.infull.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real landing files, which are not part of this repository. */
public final class SharedData {

    private static final Path FOLDER = Path.of(System.getProperty("infull.shared.data", "../../shared/data"));

    private SharedData() {}

    /** The landing folder of a pack; without it the test is skipped and says why. */
    public static Path of(String pack) {
        Path folder = FOLDER.resolve(pack).toAbsolutePath().normalize();
        assumeThat(Files.isDirectory(folder))
                .as("Skipped: no landing files in " + folder + ". Set -Dinfull.shared.data to their folder")
                .isTrue();
        return folder;
    }
}
