package io.infull.generate.file;

import io.infull.generate.order.Scenario;
import java.io.IOException;
import java.nio.file.Path;

/** Additional landing files. They become visible together with the usual ones. */
@FunctionalInterface
public interface ExtraFiles {

    ExtraFiles NONE = (scenario, folder, files) -> {};

    void write(Scenario scenario, Path folder, UnfinishedFiles files) throws IOException;
}
