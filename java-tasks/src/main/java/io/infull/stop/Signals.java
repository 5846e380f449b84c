package io.infull.stop;

import io.infull.error.ExitCode;
import java.util.Map;

/**
 * Which signal ends this process. Java tells nobody; but the JVM has a thread named after the signal, which waits until
 * the shutdown hooks are done. Handlers of our own would need classes that are no part of Java.
 */
final class Signals {

    private static final Map<String, ExitCode> BY_THREAD = Map.of(
            "SIGHUP handler", ExitCode.HUNG_UP,
            "SIGINT handler", ExitCode.INTERRUPTED,
            "SIGTERM handler", ExitCode.TERMINATED);

    private Signals() {}

    /** The exit code of a process that is shutting down; that of SIGTERM where no thread tells. */
    static ExitCode exitCode() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> BY_THREAD.containsKey(thread.getName()))
                .map(thread -> BY_THREAD.get(thread.getName()))
                .findFirst()
                .orElse(ExitCode.TERMINATED);
    }
}
