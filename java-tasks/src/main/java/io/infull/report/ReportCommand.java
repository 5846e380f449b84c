package io.infull.report;

import io.infull.cli.DatabaseOptions;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.ProjectOptions;
import io.infull.cli.Task;
import io.infull.error.Problems;
import io.infull.ops.Warehouse;
import io.infull.site.SiteOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the published KPIs beside their targets, and where the figures come from; writes the pages if asked to. */
@Command(
        name = "report",
        description = "Prints the published KPIs beside their targets, and where they come from. "
                + "With --site it writes the KPI command center too.")
public final class ReportCommand extends Task {

    @Mixin
    private DatabaseOptions database;

    @Option(
            names = "--by",
            defaultValue = "overall",
            paramLabel = "DIMENSION",
            description = "A dimension of the SQL project, by its name in dimensions.yml, or overall; in any case "
                    + "(default: ${DEFAULT-VALUE}).")
    private String by;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}; in any case (default: ${DEFAULT-VALUE}).")
    private ReportFormat format;

    @Option(
            names = "--plain-targets",
            description = "Show the plain mean of the customers' targets beside the weighted one (text; "
                    + "the other formats always have both).")
    private boolean showsPlainTargets;

    @Mixin
    private ProjectOptions project;

    @Mixin
    private SiteOption site;

    public ReportCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected boolean printsResult() {
        return true;
    }

    @Override
    protected Outcome perform() {
        Breakdown wanted = Breakdown.named(by, project.folder());
        try (Warehouse warehouse = Warehouse.forReading(settings(database, new Problems()), identity())) {
            KpiReport report = new Reporter(warehouse.database()).read(wanted);
            environment().out().print(written(report));
            return Outcome.done("Reported publication "
                            + report.publication().id() + " as of "
                            + report.publication().asOf())
                    .with("publication", report.publication().id())
                    .with("as_of", report.publication().asOf().toString())
                    .with("figures", report.kpis().size())
                    .with(site.write(
                            warehouse.database(),
                            project.folder(),
                            environment().clock()));
        }
    }

    private Object written(KpiReport report) {
        return switch (format) {
            case TEXT -> new KpiTable(report, showsPlainTargets);
            case CSV -> new KpiCsv(report);
            case JSON -> new KpiJson(report);
        };
    }
}
