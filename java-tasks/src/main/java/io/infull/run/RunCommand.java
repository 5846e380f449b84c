package io.infull.run;

import io.infull.cli.AsOfOption;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.error.ExitCode;
import io.infull.error.InFullException;
import io.infull.error.Problems;
import io.infull.load.LandingOptions;
import io.infull.load.LoadReport;
import io.infull.load.Loader;
import io.infull.load.file.ReadAgain;
import io.infull.log.Event;
import io.infull.ops.PartCleaner;
import io.infull.ops.Warehouse;
import io.infull.publish.AsOfOrder;
import io.infull.publish.KeepOption;
import io.infull.publish.PublishReport;
import io.infull.publish.Publisher;
import io.infull.quality.Gate;
import io.infull.quality.GateReport;
import io.infull.report.Breakdown;
import io.infull.report.KpiTable;
import io.infull.report.Reporter;
import io.infull.site.SiteOption;
import io.infull.transform.TransformReport;
import io.infull.transform.TransformRequest;
import io.infull.transform.Transformer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs load, transform, test, publish and, if asked to, writes the pages, in one process and under one writer lock. */
@Command(
        name = "run",
        description = "Loads, transforms, tests and publishes in one process; stops at the first step that refuses.")
public final class RunCommand extends WarehouseTask {

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Mixin
    private LandingOptions landing;

    @Mixin
    private AsOfOption asOf;

    @Mixin
    private KeepOption keep;

    @Mixin
    private SiteOption site;

    public RunCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected void check(Problems problems) {
        keep.check(problems);
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        Outcome outcome = steps(warehouse);
        if (outcome.exitCode() == ExitCode.DATA_REFUSED) {
            return refused(warehouse, outcome);
        }
        Map<String, Object> written = missingPages(warehouse);
        return written.isEmpty()
                ? outcome
                : Outcome.done(outcome.sentence() + "; wrote the pages of publication "
                                + written.get("site_publication") + ", which were missing")
                        .with(outcome.counts())
                        .with(written);
    }

    // An earlier run may have published and then failed to write the pages.
    private Map<String, Object> missingPages(Warehouse warehouse) {
        return site.catchUp(
                warehouse.database(), project().folder(), environment().clock());
    }

    private Outcome refused(Warehouse warehouse, Outcome outcome) {
        try {
            return outcome.with(missingPages(warehouse));
        } catch (InFullException e) {
            LOG.atWarn().addKeyValue("event", Event.PAGES_NOT_TOLD).log("Pages are still missing: {}", e.getMessage());
            return outcome;
        }
    }

    private Outcome steps(Warehouse warehouse) {
        AsOfOrder order = new AsOfOrder(environment().clock());
        LocalDate day = asOf.orYesterday(environment().clock());
        order.assertCanRun(warehouse.database(), day);
        LoadReport loaded = new Loader(warehouse, project().folder()).load(landing, ReadAgain.none());
        if (loaded.exitCode() == ExitCode.DATA_REFUSED) {
            return new Outcome(loaded.exitCode(), loaded.sentence(), loaded.counts());
        }
        TransformReport transformed = transform(warehouse, day);
        if (transformed.publicationId().isEmpty()) {
            return loaded.exitCode() == ExitCode.NOTHING_TO_DO
                    ? Outcome.nothingToDo("No new file, and every model is published already")
                    : Outcome.done("New files changed no model; what is published stays")
                            .with(loaded.counts());
        }
        GateReport gate = new Gate(warehouse, project().folder()).test();
        if (!gate.isPassed()) {
            if (gate.isRefused()) {
                PartCleaner.ofCandidates(warehouse.asTransformer().database()).clean();
            }
            return gate.outcome().with(loaded.counts());
        }
        return published(warehouse, order, transformed, gate).with(loaded.counts());
    }

    private TransformReport transform(Warehouse warehouse, LocalDate day) {
        TransformRequest request = new TransformRequest(asOf.given(), day, List.of(), false);
        return new Transformer(warehouse, project().folder()).transform(request);
    }

    private Outcome published(Warehouse warehouse, AsOfOrder order, TransformReport transformed, GateReport gate) {
        PublishReport report = new Publisher(warehouse, order).publish();
        int dropped = new PartCleaner(warehouse.asTransformer().database(), keep.publications()).clean();
        if (!logsJson()) {
            environment().out().println();
            environment().out().println(new KpiTable(new Reporter(warehouse.database()).read(Breakdown.OVERALL)));
        }
        Outcome outcome = Outcome.done("Readers see publication " + report.publicationId() + " as of " + report.asOf())
                .with(gate.outcome().counts())
                .with("publication", report.publicationId())
                .with("as_of", report.asOf().toString())
                .with("tables_built", transformed.built())
                .with("tables_reused", transformed.reused())
                .with("parts_dropped", dropped);
        return outcome.with(site.write(
                warehouse.database(), project().folder(), environment().clock()));
    }
}
