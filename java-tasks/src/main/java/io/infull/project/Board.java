package io.infull.project;

import java.util.List;

/**
 * A dashboard: a folder in {@code sql/boards} with a query per tile.
 *
 * @param name of the folder
 * @param owner who answers for its figures
 * @param tiles in the order of the sections of the board, then in their own
 */
public record Board(String name, String title, String owner, String description, List<Tile> tiles) {

    public Board {
        tiles = List.copyOf(tiles);
    }
}
