package io.infull.log;

import io.infull.stop.Stop;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows that a long step is still running: a bar on a terminal, else a {@code heartbeat_sent} event every 20 s. Amounts
 * are in the unit that the step counts in (bytes, lines, models).
 */
public final class Progress implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final int BAR_WIDTH = 30;
    /** Moves to the start of the line and erases to its end. */
    static final String CLEAR_LINE = "\r\033[K";

    private static final Deque<Progress> STEPS = new ConcurrentLinkedDeque<>();

    private final String what;
    private final String unit;
    private final long total;
    private final PrintStream terminal;
    private final AtomicLong done = new AtomicLong();
    private final ScheduledExecutorService ticker;

    private Progress(String what, String unit, long total, PrintStream terminal) {
        this.what = what;
        this.unit = unit;
        this.total = Math.max(total, 1);
        this.terminal = terminal;
        this.ticker = Executors.newSingleThreadScheduledExecutor(ContextThreads.named("progress"));
    }

    public static Progress start(String what, String unit, long total) {
        boolean watched = Terminal.isAttached();
        Progress progress = new Progress(what, unit, total, watched ? System.err : null);
        Duration every = watched ? REDRAW : HEARTBEAT;
        Runnable show = watched ? progress::draw : progress::beat;
        STEPS.addFirst(progress);
        progress.ticker.scheduleAtFixedRate(show, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return progress;
    }

    /** The progress of the step that began last, as fields of a log line; empty when no step is running. */
    public static Map<String, Object> soFar() {
        Progress step = STEPS.peekFirst();
        return step == null ? Map.of() : Map.of("step", step.what, "done", step.done.get(), "total", step.total);
    }

    public void advance(long amount) {
        done.addAndGet(amount);
    }

    @Override
    public void close() {
        // When a stop ends the step, the stop still reports how far the step came.
        if (!Stop.hasBegun()) {
            STEPS.removeFirstOccurrence(this);
        }
        ticker.shutdownNow();
        if (terminal != null) {
            terminal.print(CLEAR_LINE);
            terminal.flush();
        }
    }

    private void draw() {
        long filled = Math.min(BAR_WIDTH, done.get() * BAR_WIDTH / total);
        String bar = "#".repeat((int) filled) + ".".repeat((int) (BAR_WIDTH - filled));
        terminal.printf(CLEAR_LINE + "%s [%s] %,d of %,d %s", what, bar, done.get(), total, unit);
        terminal.flush();
    }

    private void beat() {
        LOG.atInfo()
                .addKeyValue("event", Event.HEARTBEAT_SENT)
                .addKeyValue("step", what)
                .addKeyValue("done", done.get())
                .addKeyValue("total", total)
                .log("{}: {} of {} {}", what, done.get(), total, unit);
    }
}
