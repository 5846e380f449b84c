package io.infull.project.board;

import io.infull.error.BadConfiguration;
import io.infull.error.Problems;
import io.infull.project.file.ProjectFiles;
import io.infull.project.file.YamlFiles;
import io.infull.project.kpi.Dimensions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a folder of {@code sql/boards}: {@code board.yml}, and one file per tile. KPIs declare their tiles
 * themselves.
 */
public final class BoardReader {

    private final Path sqlDir;
    private final Path folder;
    private final Problems problems = new Problems();

    private BoardReader(Path sqlDir, Path folder) {
        this.sqlDir = sqlDir;
        this.folder = folder;
    }

    /** All boards of a project; empty when it has no folder of boards. */
    public static List<Board> all(Path sqlDir) {
        Path boards = sqlDir.resolve("boards");
        return Files.isDirectory(boards)
                ? ProjectFiles.listed(boards, "").stream()
                        .filter(Files::isDirectory)
                        .map(folder -> read(sqlDir, folder.getFileName().toString()))
                        .toList()
                : List.of();
    }

    /** Throws BadConfiguration that lists every problem of the board. */
    public static Board read(Path sqlDir, String name) {
        Path folder = sqlDir.resolve("boards").resolve(name);
        if (!Files.isRegularFile(folder.resolve(BoardFile.NAME))) {
            throw new BadConfiguration("No board '" + name + "': expected " + folder.resolve(BoardFile.NAME)
                    + ". Set INFULL_SQL_DIR to the SQL project");
        }
        return new BoardReader(sqlDir, folder).read(name);
    }

    private Board read(String name) {
        Optional<BoardFile> board = YamlFiles.read(folder.resolve(BoardFile.NAME), BoardFile.class, problems);
        List<Tile> tiles = new ArrayList<>();
        Dimensions dimensions = Dimensions.of(sqlDir, problems);
        tiles.addAll(new TileFiles(folder, dimensions, problems).all());
        tiles.addAll(new KpiTiles(sqlDir, dimensions, problems).of(name));
        if (tiles.isEmpty() && problems.isEmpty()) {
            problems.add("Board " + name + " has no tile: expected .yml or .sql files in " + folder
                    + ", or KPIs with a tile on board " + name);
        }
        checkNames(tiles);
        problems.throwIfAny();
        BoardFile said = board.orElseThrow();
        said.problems(tiles).forEach(problems::add);
        problems.throwIfAny();
        tiles.sort(Comparator.comparing((Tile tile) -> said.sections().indexOf(tile.section()))
                .thenComparing(Tile::order)
                .thenComparing(Tile::name));
        return new Board(
                name,
                said.title(),
                said.owner(),
                said.description(),
                dimensions,
                tiles,
                said.sharedCards(),
                said.alternatives());
    }

    private void checkNames(List<Tile> tiles) {
        Map<String, Tile> known = new HashMap<>();
        for (Tile tile : tiles) {
            Tile other = known.put(tile.name(), tile);
            if (other != null) {
                problems.add("Two tiles are called " + tile.name() + ": " + other.file() + " and " + tile.file()
                        + ". Remove one of them");
            }
        }
    }
}
