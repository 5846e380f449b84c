package io.infull.project.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content of {@code board.yml}. */
record BoardFile(
        String title,
        String owner,
        String description,
        List<String> sections,
        List<SharedCard> sharedCards,
        Map<String, Alternative> alternatives) {

    static final String NAME = "board.yml";

    BoardFile {
        sharedCards = sharedCards == null ? List.of() : List.copyOf(sharedCards);
        alternatives = alternatives == null ? Map.of() : Map.copyOf(alternatives);
    }

    /** Problems: entries that do not fit the tiles of the folder. */
    List<String> problems(List<Tile> tiles) {
        List<String> problems = new ArrayList<>();
        tiles.stream()
                .filter(tile -> !sections.contains(tile.section()))
                .forEach(tile -> problems.add("Tile " + tile.file() + " is in section '" + tile.section()
                        + "', which board.yml does not have. Sections: " + sections));
        Set<String> cards = named(tiles.stream().filter(tile -> tile.chart().equals("card")));
        Stream.concat(sharedCards.stream().flatMap(SharedCard::all), alternatives.keySet().stream())
                .filter(name -> !cards.contains(name))
                .forEach(name ->
                        problems.add("board.yml names the card '" + name + "', which does not exist. Cards: " + cards));
        Set<String> comparisons =
                named(tiles.stream().filter(tile -> tile.chart().equals("comparison")));
        alternatives.values().stream()
                .filter(one -> !comparisons.contains(one.tile()))
                .forEach(one -> problems.add("board.yml takes an alternative from tile '" + one.tile()
                        + "', which is no comparison. Comparisons: " + comparisons));
        return problems;
    }

    private static Set<String> named(Stream<Tile> tiles) {
        return tiles.map(Tile::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
