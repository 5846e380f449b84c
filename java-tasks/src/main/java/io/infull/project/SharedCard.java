package io.infull.project;

import java.util.List;
import java.util.stream.Stream;

/**
 * Cards that say one number in several ways: one card shows them all while their values agree.
 *
 * @param tiles of one and the same value; the first one stands for all
 * @param complements whose value is 1 less that value
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
