package io.infull.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of docs/contracts.md: a row for each key of a contract, and for each column of reference data. */
public final class ContractPage {

    private static final Path FILE = TestServer.SQL_DIR.resolveSibling("docs/contracts.md");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

    private final Map<String, Map<String, Row>> rows = new LinkedHashMap<>();
    private String section = "";
    private List<String> header = List.of();

    /** @param cells by the name of their column */
    public record Row(String section, String key, Map<String, String> cells) {

        private static final Pattern LIST = Pattern.compile("`[^`]*`(?:, `[^`]*`)*");
        private static final Pattern RANGE = Pattern.compile("(?:from )?(\\d+)(?: to (\\d+))?");

        public String cell(String column) {
            return cells.get(column);
        }

        /** The text in a cell that has nothing but code. */
        public Optional<String> code(String column) {
            List<String> all = list(column);
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }

        /** The values that are allowed, and no others; empty where the page does not list them. */
        public List<String> allowed() {
            return list("Allowed");
        }

        /** The least and the greatest allowed number; the greatest may be absent. */
        public Optional<List<Long>> range() {
            Matcher range = RANGE.matcher(cell("Allowed"));
            return range.matches()
                    ? Optional.of(Stream.of(range.group(1), range.group(2))
                            .filter(number -> number != null)
                            .map(Long::valueOf)
                            .toList())
                    : Optional.empty();
        }

        private List<String> list(String column) {
            String cell = cell(column);
            return LIST.matcher(cell).matches()
                    ? Arrays.stream(cell.substring(1, cell.length() - 1).split("`, `", -1))
                            .toList()
                    : List.of();
        }

        @Override
        public String toString() {
            return section + ": " + key;
        }
    }

    private ContractPage() {}

    public static ContractPage read() {
        ContractPage page = new ContractPage();
        text().lines().forEach(page::add);
        return page;
    }

    /** The YAML of its examples in full. */
    public static List<String> contracts() {
        return FENCED.matcher(text()).results().map(found -> found.group(1)).toList();
    }

    /** Rows by key, below one heading. */
    public Map<String, Row> rows(String heading) {
        return rows.getOrDefault(heading, Map.of());
    }

    /** All headings that have a table with this first column. */
    public List<String> sections(String first) {
        return rows.keySet().stream()
                .filter(heading -> rows.get(heading).values().iterator().next().cells().keySet().stream()
                        .findFirst()
                        .equals(Optional.of(first)))
                .toList();
    }

    private void add(String line) {
        if (line.startsWith("#")) {
            section = line.replaceFirst("#+ ", "").replace("`", "");
            header = List.of();
        } else if (line.startsWith("| ") && header.isEmpty()) {
            header = cells(line);
        } else if (line.startsWith("| ")) {
            addRow(cells(line));
        }
    }

    private void addRow(List<String> row) {
        if (row.size() != header.size()) {
            throw new IllegalStateException("Expected the cells " + header + " but found " + row);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < row.size(); column++) {
            cells.put(header.get(column), row.get(column));
        }
        String key = row.get(0).replace("`", "");
        Row earlier =
                rows.computeIfAbsent(section, heading -> new LinkedHashMap<>()).put(key, new Row(section, key, cells));
        if (earlier != null) {
            throw new IllegalStateException("docs/contracts.md has two rows " + earlier);
        }
    }

    private static List<String> cells(String line) {
        return Stream.of(CELL_END.split(line.substring(1)))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
