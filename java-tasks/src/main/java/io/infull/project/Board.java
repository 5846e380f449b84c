package io.infull.project;

import java.util.List;
import java.util.Map;

/**
 * A dashboard: a folder in {@code sql/boards} with a query per tile.
 *
 * @param name of the folder
 * @param owner who answers for its figures
 * @param tiles in the order of the sections of the board, then in their own
 * @param sharedCards which cards are one while their values agree
 * @param alternatives by card, what stands beside its figure
 */
public record Board(
        String name,
        String title,
        String owner,
        String description,
        List<Tile> tiles,
        List<SharedCard> sharedCards,
        Map<String, Alternative> alternatives) {

    public Board {
        tiles = List.copyOf(tiles);
    }
}
