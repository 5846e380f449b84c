package io.infull.cli;

import io.infull.db.DatabaseSettings;
import io.infull.error.ExitCode;
import io.infull.error.InFullException;
import io.infull.error.Problems;
import io.infull.log.Event;
import io.infull.log.LogSetup;
import io.infull.log.Progress;
import io.infull.log.Terminal;
import io.infull.ops.RunIdentity;
import io.infull.stop.Stop;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command with its first and last event: the first is {@code cmd_start}, the last line is {@code cmd_result} with
 * status, exit code, counts and duration, however the command ends.
 */
public abstract class Task implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Task.class);

    private static final String STOPPED =
            "Asked to stop: what was not committed is undone, and the command can be run again";

    private final Environment environment;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LogOptions log;

    @Mixin
    private RunOptions run;

    private RunIdentity identity;

    protected Task(Environment environment) {
        this.environment = environment;
    }

    /** Does the work. Expected failures are thrown as {@link InFullException}. */
    protected abstract Outcome perform();

    /**
     * Records that a signal ends this command, if the command keeps such records. Called on another thread than the one
     * that works.
     */
    protected void noteStop(Outcome outcome) {}

    /** Whether the command prints its result to standard output, so that log lines must go to standard error. */
    protected boolean printsResult() {
        return false;
    }

    @Override
    public final Integer call() {
        long startedAt = System.nanoTime();
        identity = run.identity(environment.clock());
        LastLine lastLine = new LastLine(startedAt);
        PrintStream stream = printsResult() ? System.err : environment.out();
        LogSetup.configure(stream, logsJson(), log.verbose);
        // Another command, such as the demo, may have called this one. Its log fields are restored afterwards.
        Map<String, String> outer = MDC.getCopyOfContextMap();
        putContext();
        Stop.Registration atWork = Stop.reporting(exitCode -> stopped(exitCode, lastLine));
        try {
            LOG.atInfo().addKeyValue("event", Event.CMD_START).log("Started {}", name());
            Outcome outcome = outcome();
            environment.out().flush();
            lastLine.write(name(), outcome);
            return outcome.exitCode().number();
        } finally {
            atWork.close();
            MDC.setContextMap(outer == null ? Map.of() : outer);
        }
    }

    /** Whether programs read standard output. A table between the events would confuse them. */
    protected final boolean logsJson() {
        return log.format.isJson(Terminal.isAttached() || isForPeople());
    }

    /** Whether the command logs text for people wherever its output goes, unless another format is asked for. */
    protected boolean isForPeople() {
        return false;
    }

    protected final Environment environment() {
        return environment;
    }

    protected final RunIdentity identity() {
        return identity;
    }

    protected final String name() {
        return spec.name();
    }

    /** The database settings, or BadConfiguration that lists these problems and the given ones at once. */
    protected final DatabaseSettings settings(DatabaseOptions options, Problems problems) {
        DatabaseSettings settings = options.read(environment.variables(), problems);
        problems.throwIfAny();
        return settings;
    }

    private Outcome outcome() {
        try {
            return perform();
        } catch (InFullException e) {
            LOG.debug("Where it went wrong", e);
            return new Outcome(e.exitCode(), e.getMessage(), Map.of());
        } catch (RuntimeException e) {
            LOG.debug("Where it went wrong", e);
            return Unforeseen.outcome(e);
        }
    }

    private void putContext() {
        MDC.put("run_id", identity.runId());
        MDC.put("command", name());
    }

    // Runs on another thread than the command, which may be waiting for something slow.
    private void stopped(ExitCode exitCode, LastLine lastLine) {
        putContext();
        Outcome outcome = new Outcome(exitCode, STOPPED, Progress.soFar());
        Stop.briefly(() -> noteStop(outcome));
        lastLine.writeAndBeSilent(name(), outcome);
    }
}
