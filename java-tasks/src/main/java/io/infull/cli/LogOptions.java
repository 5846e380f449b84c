package io.infull.cli;

import io.infull.log.LogFormat;
import picocli.CommandLine.Option;

/** How a command logs. */
public final class LogOptions {

    @Option(
            names = "--log-format",
            descriptionKey = "INFULL_LOG_FORMAT",
            defaultValue = "auto",
            description = "${COMPLETION-CANDIDATES}: JSON lines or text; auto chooses text on a terminal.")
    LogFormat format;

    @Option(
            names = {"-v", "--verbose"},
            description = "Log details too.")
    boolean verbose;
}
