package io.infull.metabase;

import io.infull.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of this repository's board, KPIs and targets, whose tiles a test may change. */
record BoardFolder(Path sqlDir) {

    static BoardFolder copiedTo(Path folder) {
        BoardFolder copy = new BoardFolder(folder);
        copy.copy("boards/command_center");
        copy.copy("reference");
        copy.copy("models/kpis");
        copy.copy(".");
        return copy;
    }

    void change(String tile, UnaryOperator<String> edit) {
        try {
            Files.writeString(file(tile), edit.apply(Files.readString(file(tile))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String tile) {
        try {
            Files.delete(file(tile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String tile) {
        return Stream.of("models/kpis/kpi_" + tile + ".yml", "boards/command_center/" + tile + ".yml")
                .filter(place -> Files.exists(TestServer.SQL_DIR.resolve(place)))
                .map(sqlDir::resolve)
                .findFirst()
                .orElseThrow();
    }

    private void copy(String place) {
        try (Stream<Path> files = Files.list(TestServer.SQL_DIR.resolve(place))) {
            Path target = Files.createDirectories(sqlDir.resolve(place));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
