package io.infull.generate;

import io.infull.generate.file.InjectedFiles;
import io.infull.log.Event;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs which files were written, and which of them are bad on purpose. */
final class GenerateLog {

    private static final Logger LOG = LoggerFactory.getLogger(GenerateLog.class);

    private GenerateLog() {}

    static void log(GeneratedLanding generated, Path folder, InjectedFiles injected) {
        LOG.atInfo()
                .addKeyValue("event", Event.FILES_GENERATED)
                .addKeyValue("folder", folder.toString())
                .addKeyValue("truth", generated.truthFile().toString())
                .addKeyValue("files", generated.files().size())
                .log(
                        "Wrote {} files to {}, and what they must give to {}",
                        generated.files().size(),
                        folder,
                        generated.truthFile());
        injected.added().forEach(GenerateLog::logInjected);
        injected.mended().forEach(GenerateLog::logMended);
    }

    private static void logInjected(String file) {
        LOG.atWarn()
                .addKeyValue("event", Event.FILE_INJECTED)
                .addKeyValue("file", file)
                .log("Added {}, which is bad on purpose. generate --inject none mends it", file);
    }

    private static void logMended(String file) {
        LOG.atInfo()
                .addKeyValue("event", Event.FILE_MENDED)
                .addKeyValue("file", file)
                .log("Mended {}: the same order lines, sound and cancelled", file);
    }
}
