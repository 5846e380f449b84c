package io.infull.cli;

import io.infull.error.ExitCode;
import io.infull.log.Event;
import io.infull.log.LogSetup;
import io.infull.stop.Stop;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The {@code cmd_result} of one command. It is written once: by the command when it ends, or by the signal that ends it.
 */
final class LastLine {

    private static final Logger LOG = LoggerFactory.getLogger(LastLine.class);

    private final long startedAt;
    private boolean isWritten;

    /** @param startedAt in terms of {@link System#nanoTime()} */
    LastLine(long startedAt) {
        this.startedAt = startedAt;
    }

    /** For a command that ended by itself. */
    synchronized void write(String command, Outcome outcome) {
        if (!Stop.hasBegun()) {
            writeOnce(command, outcome);
        }
    }

    /** For a command that a signal ends. The process ends soon, so other threads must not log any more. */
    synchronized void writeAndBeSilent(String command, Outcome outcome) {
        LogSetup.silenceOthers();
        writeOnce(command, outcome);
    }

    private void writeOnce(String command, Outcome outcome) {
        if (isWritten) {
            return;
        }
        isWritten = true;
        LoggingEventBuilder line = LOG.atLevel(levelOf(outcome.exitCode()))
                .addKeyValue("event", Event.CMD_RESULT)
                .addKeyValue("status", outcome.exitCode().status())
                .addKeyValue("exit_code", outcome.exitCode().number())
                .addKeyValue("duration_ms", (System.nanoTime() - startedAt) / 1_000_000);
        for (var count : new TreeMap<>(outcome.counts()).entrySet()) {
            line = line.addKeyValue(count.getKey(), count.getValue());
        }
        line.log(
                "{} ({}, exit {})",
                outcome.sentence(),
                command,
                outcome.exitCode().number());
    }

    // ERROR means that someone must act. A fault that a retry may solve is only a warning.
    private static Level levelOf(ExitCode exitCode) {
        return switch (exitCode) {
            case DONE, NOTHING_TO_DO -> Level.INFO;
            case TRANSIENT, INPUT_MISSING, HUNG_UP, INTERRUPTED, TERMINATED -> Level.WARN;
            case BUG, USAGE, DATA_REFUSED, CONFIGURATION -> Level.ERROR;
        };
    }
}
