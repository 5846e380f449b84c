package io.infull.generate;

import java.io.IOException;
import java.nio.file.Path;

/** Landing files beside those that every generation writes; they appear together with them. */
@FunctionalInterface
interface ExtraFiles {

    ExtraFiles NONE = (scenario, folder, files) -> {};

    void write(Scenario scenario, Path folder, UnfinishedFiles files) throws IOException;
}
