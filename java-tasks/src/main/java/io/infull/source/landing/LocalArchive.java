package io.infull.source.landing;

import io.infull.error.BadConfiguration;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder. */
record LocalArchive(Path folder) implements Archive {

    /** Makes the folder, so that a wrong one is found before anything is loaded. */
    static LocalArchive in(Path folder, Path landing) {
        try {
            Files.createDirectories(folder);
            if (Files.isSameFile(folder, landing)) {
                throw new BadConfiguration("Archive " + folder + " is the landing folder: expected another one");
            }
            if (!Files.isWritable(folder)) {
                throw new BadConfiguration("Archive folder " + folder + " cannot be written to. Check INFULL_ARCHIVE");
            }
        } catch (IOException e) {
            throw new BadConfiguration(
                    "Archive folder " + folder + " cannot be used: " + e.getMessage() + ". Check INFULL_ARCHIVE", e);
        }
        return new LocalArchive(folder);
    }

    @Override
    public boolean take(LandingFile file, Fingerprint loaded) throws IOException {
        if (!(file instanceof LocalFile local)) {
            throw new IllegalStateException("No local file: " + file);
        }
        if (!loaded.isSame(file.look())) {
            return false;
        }
        Path target = LocalName.in(folder, Archive.name(file.name(), loaded));
        // For a link, the file that it points to is archived.
        if (Files.isSymbolicLink(local.path()) || !renamed(local.path(), target)) {
            copy(local.path(), target);
        }
        return true;
    }

    private static boolean renamed(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (AtomicMoveNotSupportedException onAnotherDisk) {
            return false;
        }
    }

    // The copy gets its name when it is complete; a kill before the deletion leaves both, and the next load moves
    // again.
    private static void copy(Path file, Path target) throws IOException {
        Path unfinished = LocalName.in(target.getParent(), LocalName.of(target) + ".part");
        Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(file);
    }
}
