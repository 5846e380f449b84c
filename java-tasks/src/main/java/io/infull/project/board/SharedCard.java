package io.infull.project.board;

import java.util.List;
import java.util.stream.Stream;

/**
 * Cards that show the same number in several ways. One card shows them all while their values are equal.
 *
 * @param tiles with the same value; the first one is shown for all
 * @param complements tiles whose value is 1 minus that value
 */
public record SharedCard(List<String> tiles, List<String> complements) {

    public SharedCard {
        tiles = tiles == null ? List.of() : List.copyOf(tiles);
        complements = complements == null ? List.of() : List.copyOf(complements);
    }

    Stream<String> all() {
        return Stream.concat(tiles.stream(), complements.stream());
    }
}
