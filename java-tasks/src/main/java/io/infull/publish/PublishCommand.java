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

/** Updates one row, so that readers see the candidate. */
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

    @Mixin
    private AcceptOption accept;

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
        PublishReport report = new Publisher(warehouse, order, accept.given()).publish();
        tellPages(warehouse.database());
        int dropped = new PartCleaner(warehouse.asTransformer().database(), keep.publications()).clean();
        return outcome(report).with("parts_dropped", dropped);
    }

    // The command report writes the pages, so that publishing does not wait for them. Readers see the publication
    // already. So a failure to leave a note beside the pages must not make the command fail or be tried again.
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
