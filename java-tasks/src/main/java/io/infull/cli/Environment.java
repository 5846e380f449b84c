package io.infull.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * What a command gets from outside: settings, the clock, and where to print. Tests pass their own.
 *
 * @param variables environment variables
 * @param out where tables and, in a container, log lines go
 */
public record Environment(Map<String, String> variables, Clock clock, PrintStream out) {

    public static Environment ofThisProcess() {
        return new Environment(System.getenv(), Clock.systemUTC(), System.out);
    }
}
