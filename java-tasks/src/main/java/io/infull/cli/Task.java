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
 * A command with its edges: the first event is {@code cmd_start}, the last line is {@code cmd_result} with status, exit
 * code, counts and duration, however the command ends.
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

    /** Does the work. Foreseen failures are thrown as {@link InFullException}. */
    protected abstract Outcome perform();

    /** Notes that a signal ends this command, where such things are noted, beside the thread that is at work. */
    protected void noteStop(Outcome outcome) {}

    /** Whether standard output carries a table for people or programs, so that log lines must go elsewhere. */
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
        // A command may be called by another one, like the demo, whose fields come back afterwards.
        Map<String, String> outer = MDC.getCopyOfContextMap();
        putContext();
        Stop.Registration atWork = Stop.telling(exitCode -> stopped(exitCode, lastLine));
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

    /** Whether standard output is for machines: a table between the events would not be understood. */
    protected final boolean logsJson() {
        return log.format.isJson(Terminal.isAttached() || isForPeople());
    }

    /** Whether a command speaks to people wherever its output goes, where nobody asks for another format. */
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

    // Runs beside the thread of the command, which may be waiting for whatever it is that takes so long.
    private void stopped(ExitCode exitCode, LastLine lastLine) {
        putContext();
        Outcome outcome = new Outcome(exitCode, STOPPED, Progress.soFar());
        Stop.briefly(() -> noteStop(outcome));
        lastLine.writeAndBeSilent(name(), outcome);
    }
}
