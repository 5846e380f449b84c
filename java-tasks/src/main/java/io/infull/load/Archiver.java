package io.infull.load;

import io.infull.error.InFullException;
import io.infull.load.file.FileLoader;
import io.infull.load.file.FileResult;
import io.infull.source.contract.Source;
import io.infull.source.landing.Archive;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.LandingFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves loaded files into the archive when a load is complete. If a file was refused, all files stay, because the next
 * load needs the required files beside the corrected one.
 */
final class Archiver {

    private final Optional<Archive> archive;
    private final FileLoader loader;

    Archiver(Optional<Archive> archive, FileLoader loader) {
        this.archive = archive;
        this.loader = loader;
    }

    /** Returns how many files were moved. */
    long take(List<LandedFile> files) {
        boolean complete = files.stream().allMatch(file -> file.result().fingerprint() != null);
        return complete
                ? files.stream()
                        .filter(file -> isTaken(file.file(), file.result().fingerprint()))
                        .count()
                : 0;
    }

    /**
     * Moves the files that a killed load left behind. Then some required files are missing, and all remaining files
     * were loaded.
     */
    void finishEarlier(LandingContents contents) {
        if (archive.isEmpty() || contents.missing().isEmpty()) {
            return;
        }
        List<LandedFile> loaded = new ArrayList<>();
        for (Map.Entry<Source, List<LandingFile>> files : contents.bySource().entrySet()) {
            for (LandingFile file : files.getValue()) {
                Optional<Fingerprint> before = loadedBefore(files.getKey(), file);
                if (before.isEmpty()) {
                    return;
                }
                loaded.add(new LandedFile(file, FileResult.skipped(before.get(), false)));
            }
        }
        take(loaded);
    }

    private Optional<Fingerprint> loadedBefore(Source source, LandingFile file) {
        try {
            return loader.loadedBefore(source, file);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isTaken(LandingFile file, Fingerprint loaded) {
        if (archive.isEmpty()) {
            return false;
        }
        try {
            boolean taken = archive.get().take(file, loaded);
            if (taken) {
                FileEvents.archived(file);
            } else {
                FileEvents.kept(file, "it changed after it was loaded");
            }
            return taken;
        } catch (IOException | InFullException e) {
            // The file is loaded, so a failed move does not make the load fail.
            FileEvents.kept(file, e.getMessage());
            return false;
        }
    }
}
