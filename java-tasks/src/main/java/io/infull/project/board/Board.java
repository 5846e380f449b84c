package io.infull.project.board;

import io.infull.project.kpi.Dimensions;
import java.util.List;
import java.util.Map;

/**
 * A dashboard: a folder in {@code sql/boards} with a query per tile.
 *
 * @param name of the folder
 * @param owner who is responsible for its figures
 * @param dimensions by which its figures are grouped and filtered
 * @param tiles in the order of the sections of the board, then in their own
 * @param sharedCards which cards are shown as one while their values are equal
 * @param alternatives by card, the figure that is shown beside its own
 */
public record Board(
        String name,
        String title,
        String owner,
        String description,
        Dimensions dimensions,
        List<Tile> tiles,
        List<SharedCard> sharedCards,
        Map<String, Alternative> alternatives) {

    public Board {
        tiles = List.copyOf(tiles);
    }
}
