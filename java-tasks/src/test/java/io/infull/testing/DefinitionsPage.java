package io.infull.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables of docs/definitions.md whose rows begin with the name of a KPI. */
public final class DefinitionsPage {

    private final Map<String, Map<String, String>> cells = new TreeMap<>();
    private final Map<String, Map<String, String>> figures = new LinkedHashMap<>();
    private String heading = "";
    private List<String> header = List.of();

    private DefinitionsPage() {}

    public static DefinitionsPage read() {
        DefinitionsPage page = new DefinitionsPage();
        try (Stream<String> lines = Files.lines(TestServer.SQL_DIR.resolveSibling("docs/definitions.md"))) {
            lines.forEach(page::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }

    /** What the page says of each KPI, by the name of the column. */
    public Map<String, Map<String, String>> cells() {
        return cells;
    }

    /** The figure of each KPI in the example below a heading, say {@code 3/5}. */
    public Map<String, String> figures(String example) {
        return figures.getOrDefault("### " + example, Map.of());
    }

    private void add(String line) {
        if (line.startsWith("#")) {
            heading = line;
        } else if (line.startsWith("| KPI |")) {
            header = split(line);
        } else if (line.startsWith("| `") && !header.isEmpty()) {
            addRow(split(line));
        } else if (!line.startsWith("|")) {
            header = List.of();
        }
    }

    private void addRow(List<String> row) {
        String kpi = row.get(0).replace("`", "");
        Map<String, String> known = cells.computeIfAbsent(kpi, name -> new LinkedHashMap<>());
        for (int column = 1; column < header.size(); column++) {
            if (known.put(header.get(column), row.get(column)) != null) {
                throw new IllegalStateException("Two cells '" + header.get(column) + "' of " + kpi);
            }
        }
        if (header.contains("Figure")) {
            figures.computeIfAbsent(heading, example -> new TreeMap<>()).put(kpi, known.get("Figure"));
        }
    }

    private static List<String> split(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }
}
