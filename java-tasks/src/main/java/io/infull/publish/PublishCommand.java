package io.infull.publish;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.db.Database;
import io.infull.error.InFullException;
import io.infull.error.Problems;
import io.infull.log.Event;
import io.infull.ops.PartCleaner;
import io.infull.ops.Warehouse;
import io.infull.site.SiteOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One row is updated: the candidate becomes what readers see. */
@Command(
        name = "publish",
        description = "Makes the candidate that passed its checks what readers see: all marts at one instant.")
public final class PublishCommand extends WarehouseTask {

    private static final Logger LOG = LoggerFactory.getLogger(PublishCommand.class);

    @Mixin
    private KeepOption keep;

    @Mixin
    private SiteOption site;

    @Mixin
    private AllowAsOfOption allowAsOf;

    public PublishCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected void check(Problems problems) {
        keep.check(problems);
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        AsOfOrder order = new AsOfOrder(environment().clock(), allowAsOf.given());
        PublishReport report = new Publisher(warehouse, order).publish();
        tellPages(warehouse.database());
        int dropped = new PartCleaner(warehouse.asTransformer().database(), keep.publications()).clean();
        return outcome(report).with("parts_dropped", dropped);
    }

    // The pages are written by report: publishing is one row, and nobody waits for pages. Readers see the publication
    // by
    // now, so that word which cannot be left beside the pages must not make it look undone, or to be retried.
    private void tellPages(Database database) {
        try {
            site.mark(database);
        } catch (InFullException e) {
            LOG.atWarn()
                    .addKeyValue("event", Event.PAGES_NOT_TOLD)
                    .log("The pages do not say what readers see now: {}", e.getMessage());
        }
    }

    private static Outcome outcome(PublishReport report) {
        String sentence = "Publication " + report.publicationId() + " as of " + report.asOf()
                + (report.alreadyPublished() ? " was published already" : " is what readers see");
        return Outcome.done(sentence)
                .with("publication", report.publicationId())
                .with("as_of", report.asOf().toString())
                .with("views_written", report.viewsWritten());
    }
}
