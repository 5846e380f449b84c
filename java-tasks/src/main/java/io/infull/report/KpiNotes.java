package io.infull.report;

import io.infull.log.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.text.WordUtils;

/** The notes of figures. Each text is printed once, with the names of its figures unless it applies to all. */
final class KpiNotes {

    private static final int INDENT = 15;
    private static final int WIDTH = 120;
    private static final int NAMED = 3;

    private final String label;
    private final KpiReport report;
    private final Function<KpiFigure, Optional<String>> note;

    KpiNotes(String label, KpiReport report, Function<KpiFigure, Optional<String>> note) {
        this.label = label;
        this.report = report;
        this.note = note;
    }

    /** Lines of at most 120 characters; the first begins with the label. */
    List<String> lines() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        report.kpis().forEach(figure -> note.apply(figure)
                .ifPresent(text ->
                        names.computeIfAbsent(text, first -> new ArrayList<>()).add(name(report, figure))));
        List<String> lines = new ArrayList<>();
        names.forEach((text, figures) ->
                lines.addAll(wrapped(lines.isEmpty(), names.size() == 1 ? text : written(figures) + ": " + text)));
        return lines;
    }

    static String name(KpiReport report, KpiFigure figure) {
        return report.by().isOverall() ? figure.about().title() : figure.about().title() + " of " + figure.scopeValue();
    }

    /** The first few, and how many more there are. */
    static String written(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(names.size(), NAMED)));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }

    private List<String> wrapped(boolean isFirst, String text) {
        String indent = " ".repeat(INDENT);
        String start = isFirst ? label + indent.substring(label.length()) : indent;
        String lines = WordUtils.wrap(Printable.of(text), WIDTH - INDENT, "\n" + indent, false);
        return (start + lines).lines().map(String::stripTrailing).toList();
    }
}
