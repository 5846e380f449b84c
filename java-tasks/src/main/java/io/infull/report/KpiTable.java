package io.infull.report;

import io.infull.cli.TextTable;
import io.infull.cli.TextTable.Align;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for a terminal: one line per KPI, and below it where the figures come from. */
public final class KpiTable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final KpiReport report;
    private final boolean showsPlainTargets;

    public KpiTable(KpiReport report) {
        this(report, false);
    }

    KpiTable(KpiReport report, boolean showsPlainTargets) {
        this.report = report;
        this.showsPlainTargets = showsPlainTargets;
    }

    @Override
    public String toString() {
        return figures() + System.lineSeparator() + origin();
    }

    private TextTable figures() {
        TextTable table = new TextTable().column("KPI", Align.LEFT).column("Grain", Align.LEFT);
        if (!report.by().isOverall()) {
            table.column(report.by().heading(), Align.LEFT);
        }
        for (String heading : List.of("Numerator", "Denominator", "Value", "Target")) {
            table.column(heading, Align.RIGHT);
        }
        if (showsPlainTargets) {
            table.column("Plain target", Align.RIGHT);
        }
        table.column("Gap", Align.RIGHT);
        table.column("Met", Align.LEFT);
        report.kpis().forEach(figure -> table.row(cells(figure).toArray()));
        return table;
    }

    private List<String> cells(KpiFigure figure) {
        KpiCells written = new KpiCells(figure);
        List<String> cells =
                new ArrayList<>(List.of(figure.about().title(), figure.about().grain()));
        if (!report.by().isOverall()) {
            cells.add(figure.scopeValue());
        }
        cells.addAll(List.of(written.numerator(), written.denominator(), written.value(), written.target()));
        if (showsPlainTargets) {
            cells.add(written.plainTarget());
        }
        cells.addAll(List.of(written.gap(), written.targetMet()));
        return cells;
    }

    private String origin() {
        PublishedFacts publication = report.publication();
        ContractBreaches contracts = report.contracts();
        List<String> lines = new ArrayList<>(List.of(
                "Publication    " + publication.id() + " as of " + publication.asOf() + ", seen since "
                        + MOMENT.format(publication.publishedAt()) + ", run " + publication.runId(),
                String.format(
                        Locale.ROOT,
                        "Checks         %,d passed, %,d warned",
                        publication.checksPassed(),
                        publication.checksWarned()),
                String.format(Locale.ROOT, "Rejected rows  %,d", publication.rejectedRows()),
                "Order lines    " + counts(report.linesByState()),
                "Not mature     " + notMature(),
                "Not known yet  " + notKnownYet(),
                String.format(
                        Locale.ROOT,
                        "Contracts      %,d lines below minimum quantity, overcharge %s, undercharge %s",
                        contracts.moqBreaches(),
                        KpiCells.money(contracts.overcharge()),
                        KpiCells.money(contracts.undercharge()))));
        lines.addAll(new KpiNotes("Range", report, figure -> new KpiCells(figure).possible()).lines());
        lines.addAll(new KpiNotes("Policies", report, figure -> figure.notes().policy()).lines());
        lines.addAll(new KpiNotes("Targets", report, figure -> figure.notes().targetSource()).lines());
        lines.addAll(inPart());
        return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }

    /** Figures that leave out lines with missing data: each reason once. */
    private List<String> inPart() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        report.kpis().stream()
                .filter(figure -> figure.amounts().value().isPresent())
                .forEach(figure -> figure.notes().reason().ifPresent(reason -> names.computeIfAbsent(
                                reason, first -> new ArrayList<>())
                        .add(KpiNotes.name(report, figure))));
        return names.entrySet().stream()
                .map(reason -> "In part        " + KpiNotes.written(reason.getValue()) + ", " + reason.getKey())
                .toList();
    }

    private String notMature() {
        Map<String, Long> lines = report.maturingLines();
        long sum = lines.values().stream().mapToLong(Long::longValue).sum();
        return lines.isEmpty()
                ? "no line waits for late shipments"
                : String.format(Locale.ROOT, "%,d order lines, the last on ", sum) + Collections.max(lines.keySet());
    }

    private String notKnownYet() {
        return report.rowsAfterAsOf().isEmpty()
                ? "nothing is dated after the as-of date"
                : counts(report.rowsAfterAsOf()) + ": rows dated after the as-of date";
    }

    private static String counts(Map<String, Long> amounts) {
        return amounts.entrySet().stream()
                .map(amount -> String.format(Locale.ROOT, "%,d %s", amount.getValue(), amount.getKey()))
                .collect(Collectors.joining(", "));
    }
}
