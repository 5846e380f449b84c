package io.infull.project.board;

import io.infull.error.Problems;
import io.infull.project.file.ProjectFiles;
import io.infull.project.file.YamlFiles;
import io.infull.project.kpi.Dimensions;
import io.infull.project.sql.SqlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The tiles that have a file in the folder of a board: a yml that says what is counted, or a query with a header. */
final class TileFiles {

    private final Path folder;
    private final Dimensions dimensions;
    private final Problems problems;

    TileFiles(Path folder, Dimensions dimensions, Problems problems) {
        this.folder = folder;
        this.dimensions = dimensions;
        this.problems = problems;
    }

    List<Tile> all() {
        List<Tile> tiles = new ArrayList<>();
        ProjectFiles.listed(folder, ".sql").forEach(file -> written(file).ifPresent(tiles::add));
        ProjectFiles.listed(folder, ".yml").stream()
                .filter(file -> !file.endsWith(BoardFile.NAME))
                .forEach(file -> defined(file).ifPresent(tiles::add));
        return tiles;
    }

    private Optional<Tile> defined(Path file) {
        return YamlFiles.read(file, TileHeader.class, problems)
                .filter(header -> isSound(file, header))
                .flatMap(header -> {
                    if (header.query() == null) {
                        problems.add("Tile " + file + " lacks [query]");
                        return Optional.empty();
                    }
                    try {
                        return Optional.of(
                                tile(file, header.query().sql(header.date(), header.grain(), dimensions), header));
                    } catch (IllegalArgumentException e) {
                        problems.add("Cannot read " + file + ": " + e.getMessage());
                        return Optional.empty();
                    }
                });
    }

    private Optional<Tile> written(Path file) {
        try {
            String sql = SqlText.read(file);
            String yml = TileHeader.yml(sql);
            if (yml.isBlank()) {
                problems.add(
                        "Tile " + file + " has no header: expected comment lines with title, section, order, chart, "
                                + "grain and unit");
                return Optional.empty();
            }
            TileHeader header = YamlFiles.MAPPER.readValue(yml, TileHeader.class);
            return isSound(file, header) ? Optional.of(tile(file, sql, header)) : Optional.empty();
        } catch (UnrecognizedPropertyException e) {
            problems.add("Unknown key '" + e.getPropertyName() + "' in the header of " + file);
        } catch (JacksonException e) {
            problems.add("Cannot read the header of " + file + ": " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            problems.add("Cannot read " + file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private boolean isSound(Path file, TileHeader header) {
        List<String> wrong = header.problems();
        wrong.forEach(problem -> problems.add("Tile " + file + " " + problem));
        return wrong.isEmpty();
    }

    private Tile tile(Path file, String sql, TileHeader header) {
        return Tile.of(ProjectFiles.baseName(file), file, sql, header, dimensions);
    }
}
