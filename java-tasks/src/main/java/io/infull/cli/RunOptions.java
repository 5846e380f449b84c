package io.infull.cli;

import io.infull.ops.RunIdentity;
import java.time.Clock;
import picocli.CommandLine.Option;

/** Which run a command belongs to. */
public final class RunOptions {

    @Option(
            names = "--run-id",
            descriptionKey = "INFULL_RUN_ID",
            paramLabel = "ID",
            description = "The run that this command is part of. By hand: made up.")
    String runId;

    @Option(
            names = "--attempt",
            descriptionKey = "INFULL_ATTEMPT",
            defaultValue = "1",
            paramLabel = "N",
            description = "Try number within the run. Outdated tries change nothing.")
    int attempt;

    RunIdentity identity(Clock clock) {
        return runId == null ? RunIdentity.byHand(clock) : new RunIdentity(runId, attempt, true);
    }
}
