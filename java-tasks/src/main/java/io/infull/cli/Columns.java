package io.infull.cli;

import io.infull.cli.TextTable.Align;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The columns of a table of like things: a heading, and how its cells come from a thing. */
public final class Columns<T> {

    private final TextTable table = new TextTable();
    private final List<Function<T, ?>> cells = new ArrayList<>();

    public Columns<T> left(String heading, Function<T, ?> cell) {
        return column(heading, Align.LEFT, cell);
    }

    /** For numbers. */
    public Columns<T> right(String heading, Function<T, ?> cell) {
        return column(heading, Align.RIGHT, cell);
    }

    private Columns<T> column(String heading, Align align, Function<T, ?> cell) {
        table.column(heading, align);
        cells.add(cell);
        return this;
    }

    /** One row per thing. */
    public TextTable of(Collection<T> things) {
        things.forEach(
                thing -> table.row(cells.stream().map(cell -> cell.apply(thing)).toArray()));
        return table;
    }
}
