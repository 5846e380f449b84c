package io.infull.stop;

import io.infull.error.ExitCode;
import java.util.Map;

/**
 * Finds which signal ends this process. Java has no method for it, but the JVM has a thread that is named after the
 * signal and waits until the shutdown hooks are done. Signal handlers would need classes that are not part of the Java
 * standard.
 */
final class Signals {

    private static final Map<String, ExitCode> BY_THREAD = Map.of(
            "SIGHUP handler", ExitCode.HUNG_UP,
            "SIGINT handler", ExitCode.INTERRUPTED,
            "SIGTERM handler", ExitCode.TERMINATED);

    private Signals() {}

    /** The exit code of a process that is shutting down; that of SIGTERM when there is no such thread. */
    static ExitCode exitCode() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> BY_THREAD.containsKey(thread.getName()))
                .map(thread -> BY_THREAD.get(thread.getName()))
                .findFirst()
                .orElse(ExitCode.TERMINATED);
    }
}
