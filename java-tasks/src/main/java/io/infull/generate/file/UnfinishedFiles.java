package io.infull.generate.file;

import io.infull.stop.Stop;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that have hidden names until all of them are complete, so that no half-written file is visible. Closing deletes
 * those that were not revealed.
 */
public final class UnfinishedFiles implements AutoCloseable {
    private final Map<Path, Writer> writers = new LinkedHashMap<>();
    private final List<Path> removed = new ArrayList<>();
    private final Stop.Registration registration = Stop.releasing(this::throwAway);
    private boolean thrownAway;

    /** Creates the folder if it is missing. An older file of this name stays until the new one is revealed. */
    public synchronized Writer open(Path file) throws IOException {
        assertWanted();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Writer writer = Files.newBufferedWriter(hidden(file));
        writers.put(file, writer);
        return writer;
    }

    /** Deletes an older file of this name, if there is one, when the others are revealed. */
    public synchronized void remove(Path file) {
        removed.add(file);
    }

    /** In the order in which they were opened. */
    public synchronized void reveal() throws IOException {
        assertWanted();
        for (Writer writer : writers.values()) {
            writer.close();
        }
        for (Path file : removed) {
            Files.deleteIfExists(file);
        }
        for (Path file : writers.keySet()) {
            Files.move(hidden(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        registration.close();
        for (Map.Entry<Path, Writer> unfinished : writers.entrySet()) {
            try (Writer writer = unfinished.getValue()) {
                writer.flush();
            } catch (IOException ignored) {
                // the file is deleted next, so a failed write does not matter
            }
            Files.deleteIfExists(hidden(unfinished.getKey()));
        }
    }

    // For a signal: other threads write to these files until the process ends. Either all files are revealed or none.
    private synchronized void throwAway() {
        thrownAway = true;
        for (Path file : writers.keySet()) {
            try {
                Files.deleteIfExists(hidden(file));
            } catch (IOException leftBehind) {
                continue;
            }
        }
    }

    private void assertWanted() throws IOException {
        if (thrownAway) {
            throw new IOException("this process was asked to stop");
        }
    }

    private static Path hidden(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }
}
