package io.infull.cli;

import io.infull.log.Printable;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal. Each column is as wide as its widest cell; numbers are right-aligned. */
public final class TextTable {

    /** How a column is aligned. */
    public enum Align {
        LEFT,
        RIGHT
    }

    private final List<String> headings = new ArrayList<>();
    private final List<Align> alignments = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable column(String heading, Align align) {
        headings.add(heading);
        alignments.add(align);
        return this;
    }

    /** Adds a row with one cell per column; null is an empty cell. A control character is shown as a question mark. */
    public TextTable row(Object... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException("Row has " + cells.length + " cells, expected " + headings.size());
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : Printable.of(cell.toString()));
        }
        rows.add(row);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        appendLine(text, headings);
        List<String> rules = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            rules.add("-".repeat(width(column)));
        }
        appendLine(text, rules);
        rows.forEach(row -> appendLine(text, row));
        return text.toString();
    }

    private void appendLine(StringBuilder text, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String padding = " ".repeat(width(column) - cells.get(column).length());
            String cell = cells.get(column);
            line.append(column == 0 ? "" : "  ");
            line.append(alignments.get(column) == Align.RIGHT ? padding + cell : cell + padding);
        }
        text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }

    private int width(int column) {
        int width = headings.get(column).length();
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }
}
