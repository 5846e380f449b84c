package io.infull.site;

import io.infull.log.Event;
import io.infull.log.Progress;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs which pages were written, during the work: half a year of lines takes tens of seconds. */
final class SiteProgress implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SiteProgress.class);

    /** Three parts: the figures, the order lines, and the rest, which is small. */
    private static final int PARTS = 3;

    private final Progress progress = Progress.start("Writing the command center", "parts", PARTS);
    private long since = System.nanoTime();

    /**
     * @param pages what was written, in the words of {@code docs/command-center.md}
     * @param rows months, order lines or files, in {@code unit}
     */
    void wrote(String pages, long rows, String unit) {
        long now = System.nanoTime();
        LOG.atInfo()
                .addKeyValue("event", Event.PAGES_WRITTEN)
                .addKeyValue("pages", pages)
                .addKeyValue(unit, rows)
                .addKeyValue("duration_ms", TimeUnit.NANOSECONDS.toMillis(now - since))
                .log("Wrote the {} of the command center: {} {}", pages, rows, unit.replace('_', ' '));
        since = now;
        progress.advance(1);
    }

    @Override
    public void close() {
        progress.close();
    }
}
