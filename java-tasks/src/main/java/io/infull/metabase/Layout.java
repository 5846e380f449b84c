package io.infull.metabase;

import io.infull.project.board.Board;
import io.infull.project.board.Tile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.WordUtils;

/**
 * The positions of the questions. Sections are tabs, and tiles are placed from left to right. Each tab begins with the
 * publication and ends with the KPIs in words.
 */
final class Layout {

    /** Columns of a dashboard in Metabase. */
    private static final int WIDTH = 24;

    /** A size, in columns and rows of the dashboard. */
    private record Size(int width, int height) {}

    /** @param filters of the dashboard that apply to it */
    record Place(Mark question, int row, int column, int width, int height, List<Filter> filters) {}

    record Tab(String title, List<Place> places) {}

    private final List<Place> places = new ArrayList<>();
    private int row;
    private int column;
    private int rowHeight;

    private Layout() {}

    static List<Tab> of(Board board, OtherQuestions others) {
        Map<String, Layout> sections = new LinkedHashMap<>();
        for (Tile tile : board.tiles()) {
            sections.computeIfAbsent(tile.section(), section -> beginningWith(others.publication()))
                    .add(TileQuestions.markOf(board, tile), sizeOf(tile), Filter.of(board, tile));
        }
        endWith(others.kpis(), "card", board, sections);
        endWith(others.policies(), "comparison", board, sections);
        List<Tab> tabs = new ArrayList<>();
        sections.forEach((section, layout) ->
                tabs.add(new Tab(WordUtils.capitalize(section.replace('_', ' ')), List.copyOf(layout.places))));
        return tabs;
    }

    private static void endWith(Question question, String chart, Board board, Map<String, Layout> sections) {
        board.tiles().stream()
                .filter(tile -> tile.chart().equals(chart))
                .map(Tile::section)
                .distinct()
                .forEach(section -> sections.get(section).add(question.mark(), new Size(WIDTH, 12), List.of()));
    }

    private static Layout beginningWith(Question publication) {
        Layout layout = new Layout();
        layout.add(publication.mark(), new Size(WIDTH, 3), List.of());
        return layout;
    }

    private static Size sizeOf(Tile tile) {
        return switch (tile.chart()) {
            case "card" -> new Size(6, 5);
            case "comparison" -> new Size(8, 7);
            case "rows" -> new Size(WIDTH, 14);
            default -> new Size(12, 9);
        };
    }

    private void add(Mark question, Size size, List<Filter> filters) {
        if (column + size.width > WIDTH) {
            row += rowHeight;
            column = 0;
            rowHeight = 0;
        }
        places.add(new Place(question, row, column, size.width, size.height, filters));
        column += size.width;
        rowHeight = Math.max(rowHeight, size.height);
    }
}
