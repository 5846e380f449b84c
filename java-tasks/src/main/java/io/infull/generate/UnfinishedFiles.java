package io.infull.generate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files under hidden names until all of them are whole: who watches the folder never sees half a file. Closing throws
 * away what was not revealed.
 */
final class UnfinishedFiles implements AutoCloseable {
    private final Map<Path, Writer> writers = new LinkedHashMap<>();

    /** Makes the folder when there is none; an older file of this name stays until the new one is revealed. */
    Writer open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Writer writer = Files.newBufferedWriter(hidden(file));
        writers.put(file, writer);
        return writer;
    }

    /** In the order in which they were opened. */
    void reveal() throws IOException {
        for (Writer writer : writers.values()) {
            writer.close();
        }
        for (Path file : writers.keySet()) {
            Files.move(hidden(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        for (Map.Entry<Path, Writer> unfinished : writers.entrySet()) {
            try (Writer writer = unfinished.getValue()) {
                writer.flush();
            } catch (IOException ignored) {
                // the file is thrown away next, so it does not matter what could not be written to it
            }
            Files.deleteIfExists(hidden(unfinished.getKey()));
        }
    }

    private static Path hidden(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }
}
