package io.infull.load;

import io.infull.error.InFullException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves loaded files into the archive once a load is complete. As long as a file is refused all stay: the next load
 * needs those of the required sources beside the mended one.
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
     * Moves what a load left behind that was killed while it moved: then files of required sources are gone, and all
     * that is left was loaded.
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
                loaded.add(new LandedFile(file, FileResult.skipped(before.get())));
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
            // It is loaded: that it could not be moved is no reason to fail.
            FileEvents.kept(file, e.getMessage());
            return false;
        }
    }
}
